// The one copy of the small functions of obj/runtime.h in a build for size (PYR_SHARED in base/config.h).
#include "obj/text.h"

#ifdef __OPTIMIZE_SIZE__
extern void pyr_incref(pyr_runtime *rt, pyr_object *o);
extern void pyr_decref(pyr_runtime *rt, pyr_object *o);
extern void pyr_xincref(pyr_runtime *rt, pyr_object *o);
extern void pyr_xdecref(pyr_runtime *rt, pyr_object *o);
extern pyr_object *pyr_new_ref(pyr_runtime *rt, pyr_object *o);
extern pyr_object *pyr_xnew_ref(pyr_runtime *rt, pyr_object *o);
extern void pyr_clear(pyr_runtime *rt, pyr_ref *place);
extern void pyr_replace(pyr_runtime *rt, pyr_ref *place, pyr_object *stolen);
extern void pyr_hold(pyr_runtime *rt, pyr_object *o);
extern void pyr_take_back(pyr_runtime *rt);
extern void pyr_unhold(pyr_runtime *rt, pyr_object *o);
extern void pyr_drop(pyr_runtime *rt, pyr_ref *place);
extern void pyr_mem_reuse(pyr_heap *heap, const void *block);
extern pyr_text pyr_text_of(const pyr_object *o);
extern int pyr_charge(pyr_runtime *rt, int64_t n);
extern int pyr_enter_recursion(pyr_runtime *rt, const char *where);
extern void pyr_leave_recursion(pyr_runtime *rt);
extern int pyr_count_level(pyr_runtime *rt, const char *where);
extern int pyr_enter_nesting(pyr_runtime *rt, int32_t room, const char *where);
#endif
