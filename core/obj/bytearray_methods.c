// The methods of bytearray that change it, and the table of all; those that make something new are shared with bytes.
#include "obj/abstract.h"
#include "obj/buffer.h"
#include "obj/text.h"

static pyr_object *done(pyr_runtime *rt, int status) {
    return status < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static PYR_METHOD(append) {
    int value = pyr_byte_value(rt, args[0].p);
    int64_t size = pyr_bytearray_length(self);
    if (value < 0 || pyr_bytearray_resize(rt, self, size + 1) < 0) return NULL;
    PYR_BYTEARRAY(self)->start.p[size] = (char)value;
    return pyr_new_ref(rt, rt->none);
}

static PYR_METHOD(insert) {
    int64_t i;
    if (pyr_check_positional(rt, "insert", nargs, 2, 2) < 0 || pyr_index_int64(rt, args[0].p, &i, false) < 0) return NULL;
    int value = pyr_byte_value(rt, args[1].p);
    if (value < 0) return NULL;
    int64_t size = pyr_bytearray_length(self);
    if (i < 0) i = i + size < 0 ? 0 : i + size;
    if (i > size) i = size;
    char byte = (char)value;
    return done(rt, pyr_bytearray_splice(rt, self, i, i, &byte, 1));
}

static PYR_METHOD(extend) {
    pyr_object *other = args[0].p;
    int64_t size = pyr_bytearray_length(self);
    if (PYR_IS_BYTES_LIKE(other) && other != self) {
        if (pyr_buffer_check(rt, other) < 0) return NULL;
        pyr_text t = pyr_text_of(other);
        return done(rt, pyr_bytearray_splice(rt, self, size, size, t.data, t.length));
    }
    if (!other->ob_type.p->tp_iter.fn && !other->ob_type.p->sq_item.fn)
        return pyr_error_format(rt, PYR_T_TypeError, "can't extend bytearray with %T", other);
    // All of it is read before anything is added.
    pyr_object *more = pyr_bytearray_new(rt, NULL, 0);
    if (!more) return NULL;
    pyr_hold(rt, more);
    int status = pyr_length_hint(rt, other, 32) < 0 ? -1 : pyr_bytearray_gather(rt, more, other);
    size = pyr_bytearray_length(self);
    if (status == 0)
        status = pyr_bytearray_splice(rt, self, size, size, PYR_BYTEARRAY(more)->start.p, pyr_bytearray_length(more));
    pyr_unhold(rt, more);
    return done(rt, status);
}

static PYR_METHOD(pop) {
    int64_t i = -1;
    if (pyr_check_positional(rt, "pop", nargs, 0, 1) < 0) return NULL;
    if (nargs && pyr_index_int64(rt, args[0].p, &i, false) < 0) return NULL;
    int64_t size = pyr_bytearray_length(self);
    if (size == 0) return pyr_error(rt, PYR_T_IndexError, "pop from empty bytearray");
    if (i < 0) i += size;
    if (i < 0 || i >= size) return pyr_error(rt, PYR_T_IndexError, "pop index out of range");
    char *bytes = PYR_BYTEARRAY(self)->start.p;
    uint8_t value = (uint8_t)bytes[i];
    if (PYR_BYTEARRAY(self)->exports) return done(rt, pyr_bytearray_resize(rt, self, size - 1));
    memmove(bytes + i, bytes + i + 1, (size_t)(size - i - 1));
    return pyr_bytearray_resize(rt, self, size - 1) < 0 ? NULL : pyr_int_new(rt, value);
}

static PYR_METHOD(remove_) {
    int value = pyr_byte_value(rt, args[0].p);
    if (value < 0) return NULL;
    int64_t at = pyr_chars_index(PYR_BYTEARRAY(self)->start.p, 1, pyr_bytearray_length(self), (uint32_t)value),
            size = pyr_bytearray_length(self);
    if (at < 0) return pyr_error(rt, PYR_T_ValueError, "value not found in bytearray");
    char *bytes = PYR_BYTEARRAY(self)->start.p;
    if (!PYR_BYTEARRAY(self)->exports) memmove(bytes + at, bytes + at + 1, (size_t)(size - at - 1));
    return done(rt, pyr_bytearray_resize(rt, self, size - 1));
}

static PYR_METHOD(reverse) {
    char *bytes = PYR_BYTEARRAY(self)->start.p;
    if (pyr_charge(rt, pyr_bytearray_length(self) >> 2) < 0) return NULL;
    for (int64_t i = 0, j = pyr_bytearray_length(self) - 1; i < j; i++, j--) {
        char swap = bytes[i];
        bytes[i] = bytes[j], bytes[j] = swap;
    }
    return pyr_new_ref(rt, rt->none);
}

static PYR_METHOD(clear) {
    return done(rt, pyr_bytearray_resize(rt, self, 0));
}

static PYR_METHOD(copy) {
    return pyr_bytearray_new(rt, PYR_BYTEARRAY(self)->start.p, pyr_bytearray_length(self));
}

static PYR_METHOD(alloc) {
    return pyr_int_new(rt, PYR_BYTEARRAY(self)->allocated);
}

static PYR_METHOD(size_of) {
    return pyr_int_new(rt, pyr_type_of(self)->tp_basicsize + PYR_BYTEARRAY(self)->allocated);
}

// What copy and pickle make it again from: its type, the arguments, and its own attributes.
static pyr_object *reduce(pyr_runtime *rt, pyr_object *self, int64_t protocol) {
    pyr_object *arguments, *dict = NULL;
    const char *data = PYR_BYTEARRAY(self)->start.p;
    if (protocol < 3 && PYR_BYTEARRAY(self)->block.p) {
        pyr_object *text = pyr_str_from_chars(rt, data, 1, pyr_bytearray_length(self)),
                   *name = pyr_str_from_text(rt, "latin-1");
        arguments = text && name ? pyr_tuple_of(rt, 2, text, name) : NULL;
        pyr_xdecref(rt, text);
        pyr_xdecref(rt, name);
    } else if (pyr_bytearray_length(self)) {
        pyr_object *bytes = pyr_bytes_new(rt, data, pyr_bytearray_length(self));
        arguments = bytes ? pyr_tuple_of(rt, 1, bytes) : NULL;
        pyr_xdecref(rt, bytes);
    } else {
        arguments = pyr_new_ref(rt, rt->empty_tuple);
    }
    if (!arguments || pyr_lookup_attr(rt, self, PYR_NAME(rt, __dict__), &dict) < 0) {
        pyr_xdecref(rt, arguments);
        return NULL;
    }
    pyr_object *whole = pyr_tuple_of(rt, 3, (pyr_object *)pyr_type_of(self), arguments, dict ? dict : rt->none);
    pyr_xdecref(rt, dict);
    pyr_decref(rt, arguments);
    return whole;
}

static PYR_METHOD(method_reduce) {
    return reduce(rt, self, 2);
}

static PYR_METHOD(method_reduce_ex) {
    int64_t protocol = 0;
    if (pyr_check_positional(rt, "__reduce_ex__", nargs, 0, 1) < 0) return NULL;
    if (nargs && pyr_index_int64(rt, args[0].p, &protocol, false) < 0) return NULL;
    return reduce(rt, self, protocol);
}

const pyr_method_def pyr_bytearray_methods[] = {
    {"__alloc__", alloc, PYR_METH_NOARGS, NULL},
    {"__reduce__", method_reduce, PYR_METH_NOARGS, NULL},
    {"__reduce_ex__", method_reduce_ex, PYR_METH_FASTCALL, NULL},
    {"__sizeof__", size_of, PYR_METH_NOARGS, NULL},
    {"append", append, PYR_METH_O, NULL},
    {"clear", clear, PYR_METH_NOARGS, NULL},
    {"copy", copy, PYR_METH_NOARGS, NULL},
    {"extend", extend, PYR_METH_O, NULL},
    {"insert", insert, PYR_METH_FASTCALL, NULL},
    {"pop", pop, PYR_METH_FASTCALL, NULL},
    {"remove", remove_, PYR_METH_O, NULL},
    {"reverse", reverse, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
