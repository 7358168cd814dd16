// Source to syntax tree: the grammar of Python 3.11 by recursive descent, its error messages by a second pass.
#ifndef PYR_LANG_PARSER_H
#define PYR_LANG_PARSER_H

#include "lang/tree.h"

enum { PYR_MODE_EXEC, PYR_MODE_EVAL, PYR_MODE_SINGLE };
enum {
    PYR_PARSE_PYTHON2 = 1, // accept the print statement
    PYR_PARSE_FILE = 2     // the source is read from a file, line by line
};

// Parses the tree's source. Returns the root (MODULE, EXPRESSION or INTERACTIVE), or 0 with the tree's error set.
pyr_node_id pyr_parse(pyr_tree *tree, int mode, int flags);

#endif
