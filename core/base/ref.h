// References inside managed structures.
//
// Everything that lives in the managed heap has the layout of a 64-bit build on wasm32 too. A pointer there is a
// one-member struct of 8 bytes, aligned to 8 (an aligned pointer typedef is not enough: the next 4-byte field would slide
// into its padding). Sizes there are int64_t or uint64_t, never size_t or long.
#ifndef PYR_BASE_REF_H
#define PYR_BASE_REF_H

#include <stddef.h>
#include <stdint.h>

// Defines [name], an 8-byte reference to T: `r.p` is the pointer.
#define PYR_REF_TYPE(name, T)                                                                                                  \
    typedef struct {                                                                                                           \
        T *p;                                                                                                                  \
    } __attribute__((aligned(8))) name;                                                                                        \
    _Static_assert(sizeof(name) == 8, "a reference takes 8 bytes in both builds")

// Defines [name], an 8-byte reference to a function: `r.fn` is the function pointer.
#define PYR_FN_TYPE(name, RET, ...)                                                                                            \
    typedef struct {                                                                                                           \
        RET (*fn)(__VA_ARGS__);                                                                                                \
    } __attribute__((aligned(8))) name;                                                                                        \
    _Static_assert(sizeof(name) == 8, "a function reference takes 8 bytes in both builds")

PYR_REF_TYPE(pyr_void_ref, void);
PYR_REF_TYPE(pyr_cstr_ref, const char);

#define PYR_ASSERT_SIZE(T, n) _Static_assert(sizeof(T) == (n), "64-bit layout of " #T)
#define PYR_ASSERT_OFFSET(T, field, n) _Static_assert(offsetof(T, field) == (n), "64-bit layout of " #T "." #field)

#endif
