#include "lang/compile_internal.h"
void pyr_compile_match(pyr_compiler *c, pyr_node_id id) {
    pyr_compiler_fail(c, pyr_compiler_node(c, id)->at, "not supported by Pyrena: match");
}
