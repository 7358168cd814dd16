// list.sort: timsort with the merge policy of 3.11 (Objects/listobject.c), comparison for comparison.
//
// What is moved about are indices: values and keys stay where they are, in the slots of a native frame, so that a comparison that
// runs Python code finds every reference held exactly once. The list itself is empty meanwhile, as in CPython.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/frame.h"
#include "obj/int.h"
#include "obj/str.h"
#include <string.h>

#define MAX_RUNS 34 // places have 32 bits, and so has a power; powers rise from run to run
#define MIN_GALLOP 7

typedef uint32_t place;

typedef struct run {
    place *base;
    int64_t length;
    int power;
} run;

typedef struct sorter {
    pyr_runtime *rt;
    const pyr_ref *keys;
    place *order; // being sorted
    place *temp;  // half as many
    int64_t count;
    int64_t min_gallop;
    int pending;
    run runs[MAX_RUNS];
} sorter;

// 1 if the key of a is less than that of b, 0 if not, -1 error.
static int is_less(sorter *s, place a, place b) {
    pyr_runtime *rt = s->rt;
    pyr_object *x = s->keys[a].p, *y = s->keys[b].p;
    if (pyr_charge(rt, 1) < 0) return -1;
    if (pyr_type_of(x) == pyr_type_of(y)) {
        if (pyr_is_exact(rt, x, PYR_T_INT) && pyr_int_is_compact(x) && pyr_int_is_compact(y))
            return pyr_int_compact(x) < pyr_int_compact(y);
        if (pyr_is_exact(rt, x, PYR_T_FLOAT)) return pyr_float_value(x) < pyr_float_value(y);
        if (pyr_is_exact(rt, x, PYR_T_STR)) return pyr_str_compare(x, y) < 0;
    }
    // Of one Python class: 3.11 asks the method itself, which is no level (unsafe_object_compare).
    int32_t asked = pyr_type_of(x) == pyr_type_of(y) && pyr_type_has(pyr_type_of(x), PYR_TPFLAGS_HEAPTYPE);
    rt->recursion_limit += asked;
    int less = pyr_compare_bool(rt, x, y, PYR_LT);
    rt->recursion_limit -= asked;
    return less;
}

static void reverse(place *low, place *high) {
    for (--high; low < high; ++low, --high) {
        place t = *low;
        *low = *high;
        *high = t;
    }
}

// Length of the run at [low]: ascending, or strictly descending. -1 error.
static int64_t count_run(sorter *s, const place *low, const place *high, bool *descending) {
    *descending = false;
    if (++low == high) return 1;
    int64_t n = 2;
    int less = is_less(s, low[0], low[-1]);
    if (less < 0) return -1;
    *descending = less != 0;
    for (++low; low < high; ++low, ++n) {
        less = is_less(s, low[0], low[-1]);
        if (less < 0) return -1;
        if ((less != 0) != *descending) break;
    }
    return n;
}

// [low, start) is sorted already.
static int binary_sort(sorter *s, place *low, place *high, place *start) {
    if (low == start) ++start;
    for (; start < high; ++start) {
        place *l = low, *r = start, pivot = *r;
        do {
            place *p = l + ((r - l) >> 1);
            int less = is_less(s, pivot, *p);
            if (less < 0) return -1;
            if (less) r = p;
            else l = p + 1;
        } while (l < r);
        memmove(l + 1, l, (size_t)(start - l) * sizeof(place));
        *l = pivot;
    }
    return 0;
}

// Doubles the distance from the hint while [test] holds: *[last] and the result enclose the place.
#define GALLOP(limit, test)                                                                                                    \
    do {                                                                                                                       \
        int64_t max_offset = (limit);                                                                                          \
        while (offset < max_offset) {                                                                                          \
            int less = (test);                                                                                                 \
            if (less < 0) return -1;                                                                                           \
            if (less != wanted) break;                                                                                         \
            last = offset;                                                                                                     \
            offset = (offset << 1) + 1;                                                                                        \
        }                                                                                                                      \
        if (offset > max_offset) offset = max_offset;                                                                          \
    } while (0)

// Where [key] goes in the sorted a[0..n), before equal ones; the search starts at [hint]. -1 error.
static int64_t gallop_left(sorter *s, place key, const place *a, int64_t n, int64_t hint) {
    int64_t last = 0, offset = 1;
    int below = is_less(s, a[hint], key), wanted;
    if (below < 0) return -1;
    if (below) {
        wanted = 1;
        GALLOP(n - hint, is_less(s, a[hint + offset], key));
        last += hint;
        offset += hint;
    } else {
        wanted = 0;
        GALLOP(hint + 1, is_less(s, a[hint - offset], key));
        int64_t k = last;
        last = hint - offset;
        offset = hint - k;
    }
    for (++last; last < offset;) {
        int64_t middle = last + ((offset - last) >> 1);
        int less = is_less(s, a[middle], key);
        if (less < 0) return -1;
        if (less) last = middle + 1;
        else offset = middle;
    }
    return offset;
}

// The same, behind equal ones.
static int64_t gallop_right(sorter *s, place key, const place *a, int64_t n, int64_t hint) {
    int64_t last = 0, offset = 1;
    int above = is_less(s, key, a[hint]), wanted;
    if (above < 0) return -1;
    if (above) {
        wanted = 1;
        GALLOP(hint + 1, is_less(s, key, a[hint - offset]));
        int64_t k = last;
        last = hint - offset;
        offset = hint - k;
    } else {
        wanted = 0;
        GALLOP(n - hint, is_less(s, key, a[hint + offset]));
        last += hint;
        offset += hint;
    }
    for (++last; last < offset;) {
        int64_t middle = last + ((offset - last) >> 1);
        int less = is_less(s, key, a[middle]);
        if (less < 0) return -1;
        if (less) offset = middle;
        else last = middle + 1;
    }
    return offset;
}

static void copy(place *to, const place *from, int64_t n) {
    memmove(to, from, (size_t)n * sizeof(place));
}

// Merges a (the shorter one, moved to temp) with b, from the left. What is left of a goes to its place also on failure.
static int merge_low(sorter *s, place *a, int64_t na, place *b, int64_t nb) {
    place *to = a;
    int result = -1;
    int64_t min_gallop = s->min_gallop;
    copy(s->temp, a, na);
    a = s->temp;
    *to++ = *b++;
    if (--nb == 0) goto succeed;
    if (na == 1) goto copy_b;
    for (;;) {
        int64_t a_count = 0, b_count = 0;
        while (a_count < min_gallop && b_count < min_gallop) {
            int less = is_less(s, *b, *a);
            if (less < 0) goto fail;
            if (less) {
                *to++ = *b++;
                ++b_count;
                a_count = 0;
                if (--nb == 0) goto succeed;
            } else {
                *to++ = *a++;
                ++a_count;
                b_count = 0;
                if (--na == 1) goto copy_b;
            }
        }
        ++min_gallop;
        do {
            min_gallop -= min_gallop > 1;
            s->min_gallop = min_gallop;
            a_count = gallop_right(s, *b, a, na, 0);
            if (a_count < 0) goto fail;
            copy(to, a, a_count);
            to += a_count;
            a += a_count;
            na -= a_count;
            if (na == 1) goto copy_b;
            if (na == 0) goto succeed;
            *to++ = *b++;
            if (--nb == 0) goto succeed;
            b_count = gallop_left(s, *a, b, nb, 0);
            if (b_count < 0) goto fail;
            copy(to, b, b_count);
            to += b_count;
            b += b_count;
            nb -= b_count;
            if (nb == 0) goto succeed;
            *to++ = *a++;
            if (--na == 1) goto copy_b;
        } while (a_count >= MIN_GALLOP || b_count >= MIN_GALLOP);
        ++min_gallop;
        s->min_gallop = min_gallop;
    }
succeed:
    result = 0;
fail:
    copy(to, a, na);
    return result;
copy_b: // the last one of a belongs behind all of b
    copy(to, b, nb);
    to[nb] = *a;
    return 0;
}

// Merges a with b (the shorter one, moved to temp), from the right.
static int merge_high(sorter *s, place *a, int64_t na, place *b, int64_t nb) {
    place *to = b + nb - 1, *base_a = a, *base_b = s->temp;
    int result = -1;
    int64_t min_gallop = s->min_gallop;
    copy(s->temp, b, nb);
    b = base_b + nb - 1;
    a += na - 1;
    *to-- = *a--;
    if (--na == 0) goto succeed;
    if (nb == 1) goto copy_a;
    for (;;) {
        int64_t a_count = 0, b_count = 0;
        while (a_count < min_gallop && b_count < min_gallop) {
            int less = is_less(s, *b, *a);
            if (less < 0) goto fail;
            if (less) {
                *to-- = *a--;
                ++a_count;
                b_count = 0;
                if (--na == 0) goto succeed;
            } else {
                *to-- = *b--;
                ++b_count;
                a_count = 0;
                if (--nb == 1) goto copy_a;
            }
        }
        ++min_gallop;
        do {
            min_gallop -= min_gallop > 1;
            s->min_gallop = min_gallop;
            int64_t k = gallop_right(s, *b, base_a, na, na - 1);
            if (k < 0) goto fail;
            a_count = na - k;
            to -= a_count;
            a -= a_count;
            copy(to + 1, a + 1, a_count);
            na -= a_count;
            if (na == 0) goto succeed;
            *to-- = *b--;
            if (--nb == 1) goto copy_a;
            k = gallop_left(s, *a, base_b, nb, nb - 1);
            if (k < 0) goto fail;
            b_count = nb - k;
            to -= b_count;
            b -= b_count;
            copy(to + 1, b + 1, b_count);
            nb -= b_count;
            if (nb == 1) goto copy_a;
            if (nb == 0) goto succeed;
            *to-- = *a--;
            if (--na == 0) goto succeed;
        } while (a_count >= MIN_GALLOP || b_count >= MIN_GALLOP);
        ++min_gallop;
        s->min_gallop = min_gallop;
    }
succeed:
    result = 0;
fail:
    if (nb) copy(to - (nb - 1), base_b, nb);
    return result;
copy_a: // the first one of b belongs before all of a
    copy(to + 1 - na, a + 1 - na, na);
    to[-na] = *b;
    return 0;
}

static int merge_at(sorter *s, int i) {
    place *a = s->runs[i].base, *b = s->runs[i + 1].base;
    int64_t na = s->runs[i].length, nb = s->runs[i + 1].length;
    s->runs[i].length = na + nb;
    if (i == s->pending - 3) s->runs[i + 1] = s->runs[i + 2];
    --s->pending;
    int64_t k = gallop_right(s, *b, a, na, 0);
    if (k < 0) return -1;
    a += k;
    na -= k;
    if (na == 0) return 0;
    nb = gallop_left(s, a[na - 1], b, nb, nb - 1);
    if (nb <= 0) return (int)nb;
    return na <= nb ? merge_low(s, a, na, b, nb) : merge_high(s, a, na, b, nb);
}

// Depth in a nearly optimal merge tree of the border between two adjacent runs (powersort).
static int power_of(int64_t s1, int64_t n1, int64_t n2, int64_t n) {
    int result = 0;
    for (int64_t a = 2 * s1 + n1, b = a + n1 + n2;; a <<= 1, b <<= 1) {
        ++result;
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return result;
        }
    }
}

static int add_run(sorter *s, place *base, int64_t length) {
    if (s->pending > 0) {
        run *top = &s->runs[s->pending - 1];
        int power = power_of(top->base - s->order, top->length, length, s->count);
        while (s->pending > 1 && s->runs[s->pending - 2].power > power)
            if (merge_at(s, s->pending - 2) < 0) return -1;
        s->runs[s->pending - 1].power = power;
    }
    s->runs[s->pending++] = (run){base, length, 0};
    return 0;
}

static int64_t min_run(int64_t n) {
    int64_t r = 0;
    while (n >= 64) {
        r |= n & 1;
        n >>= 1;
    }
    return n + r;
}

static int sort_order(sorter *s) {
    place *low = s->order, *end = s->order + s->count;
    int64_t shortest = min_run(s->count);
    while (low < end) {
        bool descending;
        int64_t n = count_run(s, low, end, &descending);
        if (n < 0) return -1;
        if (descending) reverse(low, low + n);
        if (n < shortest) {
            int64_t forced = end - low < shortest ? end - low : shortest;
            if (binary_sort(s, low, low + forced, low + n) < 0) return -1;
            n = forced;
        }
        if (add_run(s, low, n) < 0) return -1;
        low += n;
    }
    while (s->pending > 1) {
        int i = s->pending - 2;
        if (i > 0 && s->runs[i - 1].length < s->runs[i + 1].length) --i;
        if (merge_at(s, i) < 0) return -1;
    }
    return 0;
}

// Computes the keys into slots[count ..) of the frame.
static int compute_keys(pyr_runtime *rt, pyr_frame *frame, int64_t count, pyr_object *key) {
    for (int64_t i = 0; i < count; i++) {
        frame->slots[count + i].p = pyr_call1(rt, key, frame->slots[i].p);
        if (!frame->slots[count + i].p) return -1;
    }
    return 0;
}

// Sorts what stands in the frame; on failure the order is whatever it had come to.
static int sort_frame(pyr_runtime *rt, pyr_frame *frame, int64_t count, pyr_object *key, bool backwards, place *order) {
    if (key && compute_keys(rt, frame, count, key) < 0) return -1;
    sorter s = {.rt = rt,
                .keys = key ? frame->slots + count : frame->slots,
                .order = order,
                .temp = order + count,
                .count = count,
                .min_gallop = MIN_GALLOP};
    // Sorting backwards keeps equal elements in their order, too: reverse, sort, reverse.
    if (backwards) reverse(order, order + count);
    int result = sort_order(&s);
    if (backwards) reverse(order, order + count);
    return result;
}

int pyr_list_sort(pyr_runtime *rt, pyr_object *list, pyr_object *key, bool backwards) {
    pyr_list *l = (pyr_list *)list;
    int64_t count = l->base.ob_size;
    if (key == rt->none) key = NULL;
    if (count < 2 && !key) return 0;
    pyr_frame *frame = pyr_native_push(rt, NULL, (int32_t)(key ? 2 * count : count));
    if (!frame) return -1;
    place *order = pyr_alloc(rt, (count + count / 2 + 1) * (int64_t)sizeof(place), PYR_USE_BUFFER);
    if (!order) {
        pyr_native_pop(rt, frame);
        return -1;
    }
    pyr_ref *items = l->items.p;
    int64_t allocated = l->allocated;
    for (int64_t i = 0; i < count; i++) {
        order[i] = (place)i;
        frame->slots[i] = items[i];
    }
    l->items.p = NULL;
    l->base.ob_size = 0;
    l->allocated = -1; // anything else afterwards: the list was changed meanwhile

    int result = sort_frame(rt, frame, count, key, backwards, order);

    bool changed = l->allocated != -1;
    pyr_ref *strange = l->items.p;
    int64_t strange_count = l->base.ob_size;
    for (int64_t i = 0; i < count; i++) items[i] = frame->slots[order[i]];
    for (int64_t i = 0; i < count; i++) frame->slots[i].p = NULL;
    l->items.p = items;
    l->base.ob_size = count;
    l->allocated = allocated;
    pyr_free(rt, order);
    pyr_native_pop(rt, frame);
    if (changed && result == 0) {
        pyr_error(rt, PYR_T_ValueError, "list modified during sort");
        result = -1;
    }
    for (int64_t i = strange_count; --i >= 0;) pyr_xdecref(rt, strange[i].p);
    if (strange) pyr_free(rt, strange);
    return result;
}
