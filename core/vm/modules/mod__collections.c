// The module _collections: deque, a list of blocks of 64 references (Modules/_collectionsmodule.c; layout and sizes of 3.11).
//
// Elements stand from left_index in the leftmost block to right_index in the rightmost one; an empty deque has one block and
// left_index right in the middle behind right_index. Changing the deque changes `state`, by which iterators notice.
#include "vm/modules/modules.h"
#include "vm/modules/tuple_getter.h"
#include <string.h>

#define BLOCK_LENGTH 64
#define CENTER ((BLOCK_LENGTH - 1) / 2)
#define FREE_BLOCKS 16

typedef struct block block;
PYR_REF_TYPE(block_ref, block);
struct block {
    block_ref left;
    pyr_ref data[BLOCK_LENGTH];
    block_ref right;
};

typedef struct deque {
    pyr_varobject base;
    block_ref left_block, right_block;
    int64_t left_index, right_index;
    int64_t state;
    int64_t maxlen; // -1: none
    int64_t free_count;
    block_ref free_blocks[FREE_BLOCKS];
    pyr_ref weaklist;
} deque;
PYR_ASSERT_SIZE(deque, 216);

typedef struct deque_iter {
    pyr_object base;
    block_ref block;
    pyr_ref deque;
    int64_t index, state, left; // left: elements still to come
    int64_t backward;
} deque_iter;

static pyr_object *get_item(pyr_runtime *rt, pyr_object *self, int64_t i);

static bool is_deque(const pyr_object *o) {
    return pyr_type_of(o)->sq_item.fn == get_item;
}

static block *new_block(pyr_runtime *rt, deque *d) {
    if (d->free_count > 0) return d->free_blocks[--d->free_count].p;
    block *b = pyr_alloc(rt, sizeof(block), PYR_USE_BUFFER);
    if (b) memset(b, 0, sizeof *b);
    return b;
}

static void free_block(pyr_runtime *rt, deque *d, block *b) {
    if (d->free_count < FREE_BLOCKS) d->free_blocks[d->free_count++].p = b;
    else pyr_free(rt, b);
}

// ---- both ends ------------------------------------------------------------------------------------------------------------------------

static pyr_object *take_right(pyr_runtime *rt, deque *d) {
    block *b = d->right_block.p;
    pyr_object *item = b->data[d->right_index].p;
    b->data[d->right_index].p = NULL;
    d->right_index--;
    d->base.ob_size--;
    d->state++;
    if (d->right_index < 0) {
        if (d->base.ob_size > 0) {
            d->right_block = b->left;
            d->right_block.p->right.p = NULL;
            free_block(rt, d, b);
            d->right_index = BLOCK_LENGTH - 1;
        } else {
            d->left_index = CENTER + 1;
            d->right_index = CENTER;
        }
    }
    return item;
}

static pyr_object *take_left(pyr_runtime *rt, deque *d) {
    block *b = d->left_block.p;
    pyr_object *item = b->data[d->left_index].p;
    b->data[d->left_index].p = NULL;
    d->left_index++;
    d->base.ob_size--;
    d->state++;
    if (d->left_index == BLOCK_LENGTH) {
        if (d->base.ob_size > 0) {
            d->left_block = b->right;
            d->left_block.p->left.p = NULL;
            free_block(rt, d, b);
            d->left_index = 0;
        } else {
            d->left_index = CENTER + 1;
            d->right_index = CENTER;
        }
    }
    return item;
}

// Puts [stolen] at an end, also stolen on failure; the other end gives way if the deque is full.
static int put_right(pyr_runtime *rt, deque *d, pyr_object *stolen) {
    if (d->right_index == BLOCK_LENGTH - 1) {
        block *b = new_block(rt, d);
        if (!b) {
            pyr_decref(rt, stolen);
            return -1;
        }
        b->left = d->right_block;
        b->right.p = NULL;
        d->right_block.p->right.p = b;
        d->right_block.p = b;
        d->right_index = -1;
    }
    d->base.ob_size++;
    d->right_index++;
    d->right_block.p->data[d->right_index].p = stolen;
    if (d->maxlen >= 0 && d->base.ob_size > d->maxlen) pyr_decref(rt, take_left(rt, d));
    else d->state++;
    return 0;
}

static int put_left(pyr_runtime *rt, deque *d, pyr_object *stolen) {
    if (d->left_index == 0) {
        block *b = new_block(rt, d);
        if (!b) {
            pyr_decref(rt, stolen);
            return -1;
        }
        b->right = d->left_block;
        b->left.p = NULL;
        d->left_block.p->left.p = b;
        d->left_block.p = b;
        d->left_index = BLOCK_LENGTH;
    }
    d->base.ob_size++;
    d->left_index--;
    d->left_block.p->data[d->left_index].p = stolen;
    if (d->maxlen >= 0 && d->base.ob_size > d->maxlen) pyr_decref(rt, take_right(rt, d));
    else d->state++;
    return 0;
}

static pyr_object *append(PYR_CALL_ARGS) {
    return put_right(rt, (deque *)self, pyr_new_ref(rt, args[0].p)) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *append_left(PYR_CALL_ARGS) {
    return put_left(rt, (deque *)self, pyr_new_ref(rt, args[0].p)) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *pop(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    return d->base.ob_size ? take_right(rt, d) : pyr_error(rt, PYR_T_IndexError, "pop from an empty deque");
}

static pyr_object *pop_left(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    return d->base.ob_size ? take_left(rt, d) : pyr_error(rt, PYR_T_IndexError, "pop from an empty deque");
}

// Puts every element of [iterable] at an end.
static int put_all(pyr_runtime *rt, deque *d, pyr_object *iterable, int (*put)(pyr_runtime *, deque *, pyr_object *)) {
    pyr_object *source = iterable == &d->base.base ? pyr_sequence_list(rt, iterable) : pyr_new_ref(rt, iterable);
    pyr_hold(rt, source);
    pyr_object *iterator = source ? pyr_iter(rt, source) : NULL;
    pyr_unhold(rt, source);
    if (!iterator) return -1;
    if (d->base.ob_size == 0) { // filled from one end, as 3.11 does to save a block
        d->left_index = put == put_right ? 1 : BLOCK_LENGTH - 1;
        d->right_index = d->left_index - 1;
    }
    pyr_hold(rt, iterator);
    pyr_object *item;
    int status = 0;
    while (status == 0 && (item = pyr_next(rt, iterator)) != NULL) {
        status = put(rt, d, item);
        if (status == 0) status = pyr_charge(rt, 1);
    }
    pyr_unhold(rt, iterator);
    return status < 0 || pyr_error_set(rt) ? -1 : 0;
}

static pyr_object *extend(PYR_CALL_ARGS) {
    return put_all(rt, (deque *)self, args[0].p, put_right) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *extend_left(PYR_CALL_ARGS) {
    return put_all(rt, (deque *)self, args[0].p, put_left) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static int clear_all(pyr_runtime *rt, pyr_object *self) {
    deque *d = (deque *)self;
    while (d->left_block.p && d->base.ob_size > 0) pyr_decref(rt, take_right(rt, d));
    return 0;
}

static pyr_object *clear(PYR_CALL_ARGS) {
    clear_all(rt, self);
    return pyr_new_ref(rt, rt->none);
}

static int rotate_by(pyr_runtime *rt, deque *d, int64_t n) {
    int64_t size = d->base.ob_size;
    if (size <= 1) return 0;
    n %= size;
    if (n > size / 2) n -= size;
    else if (n < -size / 2) n += size;
    if (pyr_charge(rt, n < 0 ? -n : n) < 0) return -1;
    for (; n > 0; n--)
        if (put_left(rt, d, take_right(rt, d)) < 0) return -1;
    for (; n < 0; n++)
        if (put_right(rt, d, take_left(rt, d)) < 0) return -1;
    return 0;
}

static pyr_object *rotate(PYR_CALL_ARGS) {
    int64_t n = 1;
    if (pyr_check_positional(rt, "rotate", nargs, 0, 1) < 0) return NULL;
    if (nargs > 0 && pyr_index_int64(rt, args[0].p, &n, false) < 0) return NULL;
    return rotate_by(rt, (deque *)self, n) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

// ---- by index and by value ------------------------------------------------------------------------------------------------------------------

// The place of element [i], which must exist.
static pyr_ref *place(deque *d, int64_t i) {
    int64_t from_left = d->left_index + i, blocks = from_left / BLOCK_LENGTH;
    block *b = d->left_block.p;
    if (i < d->base.ob_size / 2) {
        while (blocks-- > 0) b = b->right.p;
    } else {
        int64_t last = (d->left_index + d->base.ob_size - 1) / BLOCK_LENGTH;
        b = d->right_block.p;
        for (; last > blocks; last--) b = b->left.p;
    }
    return &b->data[from_left % BLOCK_LENGTH];
}

static int64_t length(__attribute__((unused)) pyr_runtime *rt, pyr_object *self) {
    return ((deque *)self)->base.ob_size;
}

static pyr_object *get_item(pyr_runtime *rt, pyr_object *self, int64_t i) {
    deque *d = (deque *)self;
    if (i < 0 || i >= d->base.ob_size) return pyr_error(rt, PYR_T_IndexError, "deque index out of range");
    return pyr_new_ref(rt, place(d, i)->p);
}

// An index from the end counted from the start; -1 with IndexError.
static int read_index(pyr_runtime *rt, deque *d, pyr_object *key, int64_t *i) {
    if (pyr_index_int64(rt, key, i, false) < 0) return -1;
    if (*i < 0) *i += d->base.ob_size;
    if (*i >= 0 && *i < d->base.ob_size) return 0;
    pyr_error(rt, PYR_T_IndexError, "deque index out of range");
    return -1;
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    int64_t i = 0;
    if (!pyr_type_of(key)->nb_index.fn)
        return pyr_error_format(rt, PYR_T_TypeError, "sequence index must be integer, not '%T'", key);
    return read_index(rt, (deque *)self, key, &i) < 0 ? NULL : get_item(rt, self, i);
}

static int delete_at(pyr_runtime *rt, deque *d, int64_t i) {
    if (rotate_by(rt, d, -i) < 0) return -1;
    pyr_object *item = take_left(rt, d);
    int status = rotate_by(rt, d, i);
    pyr_decref(rt, item);
    return status;
}

static int store(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value) {
    int64_t i = 0;
    deque *d = (deque *)self;
    if (read_index(rt, d, key, &i) < 0) return -1;
    if (!value) return delete_at(rt, d, i);
    pyr_replace(rt, place(d, i), pyr_new_ref(rt, value));
    return 0;
}

// Index of the first element from [start] to [stop] that equals [value]; -1: none, -2: error.
static int64_t search(pyr_runtime *rt, deque *d, pyr_object *value, int64_t start, int64_t stop) {
    int64_t state = d->state;
    for (int64_t i = start; i < stop && i < d->base.ob_size; i++) {
        if (pyr_charge(rt, 1) < 0) return -2;
        pyr_object *item = pyr_new_ref(rt, place(d, i)->p);
        pyr_hold(rt, item);
        int same = pyr_compare_bool(rt, item, value, PYR_EQ);
        pyr_unhold(rt, item);
        if (same < 0) return -2;
        if (same) return i;
        if (d->state != state) {
            pyr_error(rt, PYR_T_RuntimeError, "deque mutated during iteration");
            return -2;
        }
    }
    return -1;
}

static int contains(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    int64_t i = search(rt, (deque *)self, value, 0, INT64_MAX);
    return i == -2 ? -1 : i >= 0;
}

static pyr_object *index_of(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    int64_t start = 0, stop = d->base.ob_size;
    if (pyr_check_positional(rt, "index", nargs, 1, 3) < 0) return NULL;
    if (nargs > 1 && pyr_index_int64(rt, args[1].p, &start, true) < 0) return NULL;
    if (nargs > 2 && pyr_index_int64(rt, args[2].p, &stop, true) < 0) return NULL;
    if (start < 0) start = start + d->base.ob_size < 0 ? 0 : start + d->base.ob_size;
    if (stop < 0) stop += d->base.ob_size;
    int64_t i = search(rt, d, args[0].p, start, stop);
    if (i == -1) return pyr_error_format(rt, PYR_T_ValueError, "%R is not in deque", args[0].p);
    return i < 0 ? NULL : pyr_int_new(rt, i);
}

static pyr_object *count_of(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    int64_t count = 0, i = -1;
    while ((i = search(rt, d, args[0].p, i + 1, INT64_MAX)) >= 0) count++;
    return i == -2 ? NULL : pyr_int_new(rt, count);
}

static pyr_object *remove_value(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    int64_t i = search(rt, d, args[0].p, 0, INT64_MAX);
    if (i == -1) return pyr_error(rt, PYR_T_ValueError, "deque.remove(x): x not in deque");
    return i < 0 || delete_at(rt, d, i) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *insert(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    int64_t i = 0, size = d->base.ob_size;
    if (pyr_check_positional(rt, "insert", nargs, 2, 2) < 0 || pyr_index_int64(rt, args[0].p, &i, true) < 0) return NULL;
    if (d->maxlen == size) return pyr_error(rt, PYR_T_IndexError, "deque already at its maximum size");
    pyr_object *value = pyr_new_ref(rt, args[1].p);
    int status;
    if (i >= size) {
        status = put_right(rt, d, value);
    } else if (i <= -size || i == 0) {
        status = put_left(rt, d, value);
    } else {
        status = rotate_by(rt, d, -i);
        if (status < 0) pyr_decref(rt, value);
        else status = i < 0 ? put_right(rt, d, value) : put_left(rt, d, value);
        if (status == 0) status = rotate_by(rt, d, i);
    }
    return status < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *reverse(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    if (pyr_charge(rt, d->base.ob_size) < 0) return NULL;
    for (int64_t i = 0, j = d->base.ob_size - 1; i < j; i++, j--) {
        pyr_ref *a = place(d, i), *b = place(d, j), kept = *a;
        *a = *b;
        *b = kept;
    }
    d->state++;
    return pyr_new_ref(rt, rt->none);
}

// ---- making -----------------------------------------------------------------------------------------------------------------------------

static pyr_object *make(pyr_runtime *rt, pyr_type *type, __attribute__((unused)) pyr_object *args,
                        __attribute__((unused)) pyr_object *kwargs) {
    deque *d = (deque *)pyr_object_alloc(rt, type, 0);
    if (!d) return NULL;
    block *b = new_block(rt, d);
    if (!b) {
        pyr_decref(rt, &d->base.base);
        return NULL;
    }
    d->left_block.p = d->right_block.p = b;
    d->left_index = CENTER + 1;
    d->right_index = CENTER;
    d->maxlen = -1;
    return &d->base.base;
}

static int init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    deque *d = (deque *)self;
    int64_t count = pyr_tuple_size(args), maxlen = -1;
    if (pyr_check_positional(rt, "deque", count, 0, 2) < 0) return -1;
    pyr_object *iterable = count > 0 ? pyr_tuple_items(args)[0].p : NULL,
               *limit = count > 1 ? pyr_tuple_items(args)[1].p : NULL;
    if (kwargs && !iterable) iterable = pyr_dict_get_text(rt, kwargs, "iterable");
    if (kwargs && !limit) limit = pyr_dict_get_text(rt, kwargs, "maxlen");
    if (limit && limit != rt->none) {
        if (!PYR_IS_INT(limit)) return pyr_error(rt, PYR_T_TypeError, "an integer is required"), -1;
        if (pyr_index_int64(rt, limit, &maxlen, false) < 0) return -1;
        if (maxlen < 0) return pyr_error(rt, PYR_T_ValueError, "maxlen must be non-negative"), -1;
    }
    d->maxlen = maxlen;
    clear_all(rt, self);
    return iterable && iterable != rt->none ? put_all(rt, d, iterable, put_right) : 0;
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    deque *d = (deque *)self;
    pyr_gc_untrack(rt, self);
    if (d->weaklist.p) pyr_weakref_clear_all(rt, self);
    if (d->left_block.p) {
        clear_all(rt, self);
        pyr_free(rt, d->left_block.p);
    }
    while (d->free_count > 0) pyr_free(rt, d->free_blocks[--d->free_count].p);
    pyr_object_free(rt, self);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    deque *d = (deque *)self;
    int64_t index = d->left_index;
    block *b = d->left_block.p;
    for (int64_t i = 0; i < d->base.ob_size; i++) {
        int status = b->data[index].p ? visit(b->data[index].p, arg) : 0;
        if (status) return status;
        if (++index == BLOCK_LENGTH) {
            index = 0;
            b = b->right.p;
        }
    }
    return 0;
}

static pyr_object *maxlen_of(pyr_runtime *rt, pyr_object *self) {
    deque *d = (deque *)self;
    return d->maxlen < 0 ? pyr_new_ref(rt, rt->none) : pyr_int_new(rt, d->maxlen);
}

// A deque of the same type with the elements of [self] and the same limit.
static pyr_object *copy(PYR_CALL_ARGS) {
    pyr_object *maxlen = maxlen_of(rt, self);
    pyr_object *new = maxlen ? pyr_call2(rt, (pyr_object *)pyr_type_of(self), self, maxlen) : NULL;
    pyr_xdecref(rt, maxlen);
    return new;
}

static pyr_object *size_of(PYR_CALL_ARGS) {
    deque *d = (deque *)self;
    int64_t blocks = (d->left_index + d->base.ob_size + BLOCK_LENGTH - 1) / BLOCK_LENGTH;
    return pyr_int_new(rt, pyr_type_of(self)->tp_basicsize + (blocks < 1 ? 1 : blocks) * (int64_t)sizeof(block));
}

static pyr_object *add(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!is_deque(b)) return pyr_error_format(rt, PYR_T_TypeError, "can only concatenate deque (not \"%T\") to deque", b);
    pyr_object *new = copy(rt, a, NULL, 0, NULL);
    if (new &&put_all(rt, (deque *)new, b, put_right) < 0) {
        pyr_decref(rt, new);
        return NULL;
    }
    return new;
}

static pyr_object *add_in_place(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return put_all(rt, (deque *)a, b, put_right) < 0 ? NULL : pyr_new_ref(rt, a);
}

static pyr_object *repeat_in_place(pyr_runtime *rt, pyr_object *self, int64_t n) {
    if (n <= 0) clear_all(rt, self);
    pyr_object *once = n > 1 ? pyr_sequence_list(rt, self) : NULL;
    for (; once && n > 1; n--) {
        if (put_all(rt, (deque *)self, once, put_right) == 0) continue;
        pyr_decref(rt, once);
        return NULL;
    }
    pyr_xdecref(rt, once);
    return pyr_error_set(rt) ? NULL : pyr_new_ref(rt, self);
}

static pyr_object *repeat(pyr_runtime *rt, pyr_object *self, int64_t n) {
    pyr_object *new = copy(rt, self, NULL, 0, NULL);
    pyr_object *result = new ? repeat_in_place(rt, new, n) : NULL;
    pyr_xdecref(rt, new);
    return result;
}

static pyr_object *compare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!is_deque(a) || !is_deque(b)) return pyr_new_ref(rt, rt->not_implemented);
    pyr_object *left = pyr_sequence_list(rt, a), *right = left ? pyr_sequence_list(rt, b) : NULL;
    pyr_hold(rt, left);
    pyr_hold(rt, right);
    pyr_object *result = right ? pyr_richcompare(rt, left, right, op) : NULL;
    pyr_unhold(rt, right);
    pyr_unhold(rt, left);
    return result;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    deque *d = (deque *)self;
    int again = pyr_repr_enter(rt, self);
    if (again) return again < 0 ? NULL : pyr_str_from_text(rt, "[...]");
    pyr_object *list = pyr_sequence_list(rt, self), *text = NULL;
    pyr_hold(rt, list);
    pyr_object *name = list ? pyr_type_name(rt, pyr_type_of(self)) : NULL;
    if (name && d->maxlen >= 0) text = pyr_str_format(rt, "%S(%R, maxlen=%lld)", name, list, (long long)d->maxlen);
    else if (name) text = pyr_str_format(rt, "%S(%R)", name, list);
    pyr_xdecref(rt, name);
    pyr_unhold(rt, list);
    pyr_repr_leave(rt, self);
    return text;
}

// ---- iterators ----------------------------------------------------------------------------------------------------------------------------

static pyr_object *iter_next(pyr_runtime *rt, pyr_object *self) {
    deque_iter *it = (deque_iter *)self;
    deque *d = (deque *)it->deque.p;
    if (d->state != it->state) {
        it->left = 0;
        return pyr_error(rt, PYR_T_RuntimeError, "deque mutated during iteration");
    }
    if (it->left == 0) return NULL;
    pyr_object *item = pyr_new_ref(rt, it->block.p->data[it->index].p);
    it->left--;
    if (it->backward) {
        if (--it->index < 0 && it->left > 0) {
            it->block = it->block.p->left;
            it->index = BLOCK_LENGTH - 1;
        }
    } else if (++it->index == BLOCK_LENGTH && it->left > 0) {
        it->block = it->block.p->right;
        it->index = 0;
    }
    return item;
}

static pyr_object *iter_hint(PYR_CALL_ARGS) {
    return pyr_int_new(rt, ((deque_iter *)self)->left);
}

static pyr_object *iter_self(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, self);
}

static int iter_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_ref *field = &((deque_iter *)self)->deque;
    return pyr_visit_fields(&field, 1, visit, arg);
}

static void iter_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &((deque_iter *)self)->deque);
    pyr_object_free(rt, self);
}

static const pyr_method_def iter_methods[] = {{"__length_hint__", iter_hint, PYR_METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

#define ITER_SPEC(type_name)                                                                                                   \
    {                                                                                                                          \
        .name = type_name, .basicsize = sizeof(deque_iter), .flags = PYR_TPFLAGS_HAVE_GC, .methods = iter_methods,             \
        .tp_iter = iter_self, .tp_iternext = iter_next, .tp_traverse = iter_traverse, .tp_dealloc = iter_dealloc               \
    }
static const pyr_type_spec spec_iter = ITER_SPEC("_collections._deque_iterator");
static const pyr_type_spec spec_reviter = ITER_SPEC("_collections._deque_reverse_iterator");

static pyr_object *make_iter(pyr_runtime *rt, pyr_object *self, const char *name, bool backward) {
    deque *d = (deque *)self;
    pyr_object *module = pyr_dict_get_text(rt, rt->modules, "_collections");
    pyr_object *type = module ? pyr_dict_get_text(rt, pyr_module_dict(module), name) : NULL;
    if (!type) return pyr_error(rt, PYR_T_RuntimeError, "lost the module _collections");
    deque_iter *it = (deque_iter *)pyr_object_alloc(rt, (pyr_type *)type, 0);
    if (!it) return NULL;
    it->block = backward ? d->right_block : d->left_block;
    it->index = backward ? d->right_index : d->left_index;
    it->state = d->state;
    it->left = d->base.ob_size;
    it->backward = backward;
    it->deque.p = pyr_new_ref(rt, self);
    return &it->base;
}

static pyr_object *iterate(pyr_runtime *rt, pyr_object *self) {
    return make_iter(rt, self, "_deque_iterator", false);
}

static pyr_object *iterate_back(PYR_CALL_ARGS) {
    return make_iter(rt, self, "_deque_reverse_iterator", true);
}

static const pyr_method_def methods[] = {
    {"append", append, PYR_METH_O, NULL},
    {"appendleft", append_left, PYR_METH_O, NULL},
    {"pop", pop, PYR_METH_NOARGS, NULL},
    {"popleft", pop_left, PYR_METH_NOARGS, NULL},
    {"extend", extend, PYR_METH_O, NULL},
    {"extendleft", extend_left, PYR_METH_O, NULL},
    {"rotate", rotate, PYR_METH_FASTCALL, NULL},
    {"clear", clear, PYR_METH_NOARGS, NULL},
    {"copy", copy, PYR_METH_NOARGS, NULL},
    {"__copy__", copy, PYR_METH_NOARGS, NULL},
    {"__sizeof__", size_of, PYR_METH_NOARGS, NULL},
    {"__reversed__", iterate_back, PYR_METH_NOARGS, NULL},
    {"index", index_of, PYR_METH_FASTCALL, NULL},
    {"count", count_of, PYR_METH_O, NULL},
    {"remove", remove_value, PYR_METH_O, NULL},
    {"insert", insert, PYR_METH_FASTCALL, NULL},
    {"reverse", reverse, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static const pyr_getset_def getset[] = {{"maxlen", maxlen_of, NULL}, {NULL, NULL, NULL}};

static const pyr_type_spec spec_deque = {
    .name = "collections.deque",
    .basicsize = sizeof(deque),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_SEQUENCE,
    .weaklistoffset = offsetof(deque, weaklist),
    .methods = methods,
    .getset = getset,
    .unhashable = true,
    .tp_new = make,
    .tp_init = init,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_clear = clear_all,
    .tp_repr = repr,
    .tp_richcompare = compare,
    .tp_iter = iterate,
    .sq_length = length,
    .sq_item = get_item,
    .sq_contains = contains,
    .sq_concat = add,
    .sq_repeat = repeat,
    .sq_inplace_concat = add_in_place,
    .sq_inplace_repeat = repeat_in_place,
    .mp_length = length,
    .mp_subscript = subscript,
    .mp_ass_subscript = store,
};

static int fill(pyr_runtime *rt, pyr_object *module) {
    return pyr_module_add_type(rt, module, &spec_deque) && pyr_module_add_type(rt, module, &spec_iter) &&
                   pyr_module_add_type(rt, module, &spec_reviter) && pyr_module_add_type(rt, module, &pyr_spec_tuple_getter)
               ? 0
               : -1;
}

const pyr_module_def pyr_module__collections = {.name = "_collections", .fill = fill};
