#include "lang/parser_internal.h"
pyr_node_id pyr_rule_match(pyr_parser *p) {
    (void)p;
    return 0;
}
