// complex: two doubles (Objects/complexobject.c, 3.11). Operands may be ints and floats.
#include "obj/complex.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/float_arith.h"
#include "obj/format_spec.h"
#include "obj/int.h"
#include "obj/intern.h"
#include "obj/new_args.h"
#include "obj/str.h"
#include "obj/text.h"
#include "obj/unicode.h"
#include <math.h>

typedef pyr_complex_value value;

static value value_of(const pyr_object *o) {
    return ((const pyr_complex *)o)->value;
}

static bool is_complex(const pyr_runtime *rt, const pyr_object *o) {
    return pyr_is_subtype(o->ob_type.p, pyr_builtin_type(rt, PYR_T_COMPLEX));
}

static pyr_object *make(pyr_runtime *rt, pyr_type *type, value v) {
    pyr_object *o = pyr_object_alloc(rt, type, 0);
    if (o) ((pyr_complex *)o)->value = v;
    return o;
}

pyr_object *pyr_complex_new(pyr_runtime *rt, double real, double imag) {
    return make(rt, pyr_builtin_type(rt, PYR_T_COMPLEX), (value){real, imag});
}

// ---- arithmetic ---------------------------------------------------------------------------------------------------------------------

// 1: *v; 0: no number; -1: an int that is too large.
static int operand(pyr_runtime *rt, pyr_object *o, value *v) {
    v->imag = 0.0;
    if (is_complex(rt, o)) {
        *v = value_of(o);
    } else if (PYR_IS_INT(o)) {
        v->real = pyr_int_to_double(rt, o);
        if (v->real == -1.0 && pyr_error_set(rt)) return -1;
    } else if (pyr_is_float(rt, o)) {
        v->real = pyr_float_value(o);
    } else {
        return 0;
    }
    return 1;
}

static value product(value x, value y) {
    return (value){x.real * y.real - x.imag * y.imag, x.real * y.imag + x.imag * y.real};
}

// Divides by the larger of the two parts first. False: by zero.
static bool quotient(value x, value y, value *result) {
    if (fabs(y.real) >= fabs(y.imag)) {
        if (y.real == 0.0) return false;
        double ratio = y.imag / y.real, below = y.real + y.imag * ratio;
        *result = (value){(x.real + x.imag * ratio) / below, (x.imag - x.real * ratio) / below};
    } else if (fabs(y.imag) >= fabs(y.real)) {
        double ratio = y.real / y.imag, below = y.real * ratio + y.imag;
        *result = (value){(x.real * ratio + x.imag) / below, (x.imag * ratio - x.real) / below};
    } else {
        *result = (value){NAN, NAN};
    }
    return true;
}

static bool whole_power(value x, int n, value *result) {
    value r = {1.0, 0.0};
    for (int left = n < 0 ? -n : n; left; left >>= 1, x = product(x, x))
        if (left & 1) r = product(r, x);
    *result = r;
    return n >= 0 || quotient((value){1.0, 0.0}, r, result);
}

// By angle and length. False: zero to a power that is negative or no real number.
static bool power(value x, value y, value *result) {
    if (y.imag == 0.0 && y.real == floor(y.real) && fabs(y.real) <= 100.0) return whole_power(x, (int)y.real, result);
    if (x.real == 0.0 && x.imag == 0.0) {
        *result = (value){0.0, 0.0};
        return y.imag == 0.0 && y.real >= 0.0;
    }
    double size = hypot(x.real, x.imag), length = pow(size, y.real), angle = atan2(x.imag, x.real), turned = angle * y.real;
    if (y.imag != 0.0) {
        length /= exp(angle * y.imag);
        turned += y.imag * log(size);
    }
    *result = (value){length * cos(turned), length * sin(turned)};
    return true;
}

static pyr_object *arithmetic(pyr_runtime *rt, pyr_object *a, pyr_object *b, char op) {
    value x, y, result;
    int known = operand(rt, a, &x);
    if (known > 0) known = operand(rt, b, &y);
    if (known <= 0) return known < 0 ? NULL : pyr_new_ref(rt, rt->not_implemented);
    switch (op) {
    case '+':
        result = (value){x.real + y.real, x.imag + y.imag};
        break;
    case '-':
        result = (value){x.real - y.real, x.imag - y.imag};
        break;
    case '*':
        result = product(x, y);
        break;
    case '/':
        if (!quotient(x, y, &result)) return pyr_error(rt, PYR_T_ZeroDivisionError, "complex division by zero");
        break;
    default:
        if (!power(x, y, &result)) return pyr_error(rt, PYR_T_ZeroDivisionError, "0.0 to a negative or complex power");
        if (isinf(result.real) || isinf(result.imag)) return pyr_error(rt, PYR_T_OverflowError, "complex exponentiation");
    }
    return pyr_complex_new(rt, result.real, result.imag);
}

static pyr_object *add(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return arithmetic(rt, a, b, '+');
}
static pyr_object *subtract(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return arithmetic(rt, a, b, '-');
}
static pyr_object *multiply(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return arithmetic(rt, a, b, '*');
}
static pyr_object *divide(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return arithmetic(rt, a, b, '/');
}
pyr_object *pyr_complex_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus) {
    if (modulus != rt->none) return pyr_error(rt, PYR_T_ValueError, "complex modulo");
    return arithmetic(rt, a, b, '^');
}
static pyr_object *negative(pyr_runtime *rt, pyr_object *o) {
    return pyr_complex_new(rt, -value_of(o).real, -value_of(o).imag);
}
static pyr_object *absolute(pyr_runtime *rt, pyr_object *o) {
    double size = hypot(value_of(o).real, value_of(o).imag);
    if (isinf(size) && isfinite(value_of(o).real) && isfinite(value_of(o).imag))
        return pyr_error(rt, PYR_T_OverflowError, "absolute value too large");
    return pyr_float_new(rt, size);
}
static int is_true(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return value_of(o).real != 0.0 || value_of(o).imag != 0.0;
}
static pyr_object *positive(pyr_runtime *rt, pyr_object *o) {
    if (pyr_is_exact(rt, o, PYR_T_COMPLEX)) return pyr_new_ref(rt, o);
    return pyr_complex_new(rt, value_of(o).real, value_of(o).imag);
}

// Equal to a number without an imaginary part if the real parts are.
static pyr_object *compare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    bool whole = PYR_IS_INT(b), equal;
    value x = value_of(a), y;
    if ((op != PYR_EQ && op != PYR_NE) || !(whole || pyr_is_float(rt, b) || is_complex(rt, b)))
        return pyr_new_ref(rt, rt->not_implemented);
    if (whole && x.imag == 0.0) {
        pyr_object *real = pyr_float_new(rt, x.real);
        pyr_object *result = real ? pyr_richcompare(rt, real, b, op) : NULL;
        pyr_xdecref(rt, real);
        return result;
    }
    if (whole) {
        equal = false;
    } else {
        operand(rt, b, &y);
        equal = x.real == y.real && x.imag == y.imag;
    }
    return pyr_bool(rt, equal == (op == PYR_EQ));
}

static int64_t hash_part(pyr_runtime *rt, const pyr_object *o, double part) {
    return isnan(part) ? (int64_t)(pyr_mem_address(&rt->heap, o) >> 4) : pyr_double_hash(part);
}
static int64_t hash(pyr_runtime *rt, pyr_object *o) {
    uint64_t result = (uint64_t)hash_part(rt, o, value_of(o).real) + 1000003u * (uint64_t)hash_part(rt, o, value_of(o).imag);
    return result == UINT64_MAX ? -2 : (int64_t)result;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *o) {
    char text[80];
    int64_t n = 0;
    value v = value_of(o);
    bool both = v.real != 0.0 || signbit(v.real);
    if (both) {
        text[n++] = '(';
        n += pyr_double_to_text(rt, v.real, 'r', 0, 0, text + n, 40);
    }
    n += pyr_double_to_text(rt, v.imag, 'r', 0, both ? PYR_DOUBLE_SIGN : 0, text + n, 36);
    text[n++] = 'j';
    if (both) text[n++] = ')';
    return pyr_str_from_ascii(rt, text, n);
}

// ---- construction -------------------------------------------------------------------------------------------------------------------

static bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Behind the number that begins at [p], with its sign; [p] if there is none.
static const char *skip_number(const char *p, const char *end) {
    const char *start = p;
    if (p < end && (*p == '+' || *p == '-')) p++;
    const char *first = p;
    while (p < end &&
           (is_digit(*p) || *p == '.' || *p == '_' || ((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z' && (*p | 0x20) != 'j') ||
            ((*p == '+' || *p == '-') && p > first && (p[-1] | 0x20) == 'e' && (is_digit(*first) || *first == '.'))))
        p++;
    return p == first ? start : p;
}

static int from_text(pyr_runtime *rt, const char *p, int64_t length, value *v) {
    const char *end = p + length;
    while (p < end && is_blank(*p)) p++;
    while (end > p && is_blank(end[-1])) end--;
    if (end - p >= 2 && *p == '(' && end[-1] == ')') {
        p++, end--;
        while (p < end && is_blank(*p)) p++;
        while (end > p && is_blank(end[-1])) end--;
    }
    *v = (value){0.0, 0.0};
    if (p == end) return -1;
    const char *q = skip_number(p, end);
    if (q == end) return pyr_parse_double(rt, p, q - p, &v->real);
    if (q > p && (*q | 0x20) != 'j') {
        if (pyr_parse_double(rt, p, q - p, &v->real) < 0 || (*q != '+' && *q != '-')) return -1;
        p = q;
        q = skip_number(p, end);
    }
    // A sign alone before the unit is one of it.
    if (q == p && end - p == 2 && (*p == '+' || *p == '-') && (p[1] | 0x20) == 'j') {
        v->imag = *p == '-' ? -1.0 : 1.0;
        return 0;
    }
    if (q != end - 1 || (*q | 0x20) != 'j') return -1;
    if (q > p) return pyr_parse_double(rt, p, q - p, &v->imag);
    v->imag = 1.0;
    return 0;
}

static int from_str(pyr_runtime *rt, pyr_object *text, value *v) {
    int64_t length;
    char *ascii = pyr_unicode_to_ascii_digits(rt, text, &length);
    if (!ascii) return -1;
    int status = from_text(rt, ascii, length, v);
    pyr_free(rt, ascii);
    if (status < 0) pyr_error(rt, PYR_T_ValueError, "complex() arg is a malformed string");
    return status;
}

// The value of an argument that is no str. [what] begins the message about what is no number.
static int from_number(pyr_runtime *rt, pyr_object *o, bool may_ask, const char *what, value *v) {
    *v = (value){0.0, 0.0};
    pyr_object *method = may_ask && !is_complex(rt, o) ? pyr_lookup_special(rt, o, PYR_NAME(rt, __complex__)) : NULL;
    if (pyr_error_set(rt)) return -1;
    if (method) {
        pyr_hold(rt, method);
        pyr_object *made = pyr_call0(rt, method);
        pyr_unhold(rt, method);
        if (!made) return -1;
        bool good = is_complex(rt, made);
        if (good) *v = value_of(made);
        else pyr_error_format(rt, PYR_T_TypeError, "__complex__ returned non-complex (type %T)", made);
        pyr_decref(rt, made);
        return good ? 0 : -1;
    }
    if (is_complex(rt, o)) {
        *v = value_of(o);
        return 0;
    }
    if (!o->ob_type.p->nb_float.fn && !o->ob_type.p->nb_index.fn) {
        pyr_error_format(rt, PYR_T_TypeError, "complex() %s a number, not '%T'", what, o);
        return -1;
    }
    pyr_object *real = pyr_to_float(rt, o);
    if (!real) return -1;
    v->real = pyr_float_value(real);
    pyr_decref(rt, real);
    return 0;
}

static pyr_object *new_complex(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    static const char *const names[] = {"real", "imag", NULL};
    pyr_object *out[2] = {NULL, NULL};
    if (pyr_parse_new_args(rt, "complex", args, kwargs, names, 0, 0, 2, out) < 0) return NULL;
    value x = {0.0, 0.0}, y;
    if (out[0] && !out[1] && type == pyr_builtin_type(rt, PYR_T_COMPLEX) && pyr_is_exact(rt, out[0], PYR_T_COMPLEX))
        return pyr_new_ref(rt, out[0]);
    if (out[0] && PYR_IS_STR(out[0])) {
        if (out[1]) return pyr_error(rt, PYR_T_TypeError, "complex() can't take second arg if first is a string");
        return from_str(rt, out[0], &x) < 0 ? NULL : make(rt, type, x);
    }
    if (out[1] && PYR_IS_STR(out[1])) return pyr_error(rt, PYR_T_TypeError, "complex() second arg can't be a string");
    if (out[0] && from_number(rt, out[0], true, "first argument must be a string or", &x) < 0) return NULL;
    if (out[1]) {
        if (from_number(rt, out[1], false, "second argument must be", &y) < 0) return NULL;
        if (is_complex(rt, out[1])) x.real -= y.imag;
        if (out[0] && is_complex(rt, out[0])) x.imag += y.real;
        else x.imag = y.real;
    }
    return make(rt, type, x);
}

// ---- methods --------------------------------------------------------------------------------------------------------------------------

static pyr_object *get_real(pyr_runtime *rt, pyr_object *self) {
    return pyr_float_new(rt, value_of(self).real);
}
static pyr_object *get_imag(pyr_runtime *rt, pyr_object *self) {
    return pyr_float_new(rt, value_of(self).imag);
}
static int refuse_set(pyr_runtime *rt, pyr_object *self, pyr_object *v) {
    (void)self, (void)v;
    pyr_error(rt, PYR_T_AttributeError, "readonly attribute");
    return -1;
}
static PYR_METHOD(conjugate) {
    return pyr_complex_new(rt, value_of(self).real, -value_of(self).imag);
}
static PYR_METHOD(to_complex) {
    return positive(rt, self);
}
static PYR_METHOD(getnewargs) {
    pyr_ref parts[2] = {{get_real(rt, self)}, {NULL}};
    if (parts[0].p) parts[1].p = get_imag(rt, self);
    if (parts[1].p) return pyr_tuple_from_stolen(rt, parts, 2);
    pyr_xdecref(rt, parts[0].p);
    return NULL;
}
static PYR_METHOD(format) {
    if (!PYR_IS_STR(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "__format__() argument must be str, not %N", args[0].p);
    return pyr_format_complex(rt, self, value_of(self).real, value_of(self).imag, args[0].p);
}

static const pyr_method_def methods[] = {
    {"conjugate", conjugate, PYR_METH_NOARGS, "($self, /)"},
    {"__complex__", to_complex, PYR_METH_NOARGS, "($self, /)"},
    {"__getnewargs__", getnewargs, PYR_METH_NOARGS, "($self, /)"},
    {"__format__", format, PYR_METH_O, "($self, format_spec, /)"},
    {NULL, NULL, 0, NULL},
};
static const pyr_getset_def getset[] = {{"real", get_real, refuse_set}, {"imag", get_imag, refuse_set}, {NULL, NULL, NULL}};

const pyr_type_spec pyr_spec_complex = {
    .name = "complex",
    .basicsize = sizeof(pyr_complex),
    .flags = PYR_TPFLAGS_BASETYPE,
    .methods = methods,
    .getset = getset,
    .doc = "Create a complex number from a real part and an optional imaginary part.",
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_getattro = pyr_generic_getattr,
    .tp_richcompare = compare,
    .tp_new = new_complex,
    .nb_add = add,
    .nb_subtract = subtract,
    .nb_multiply = multiply,
    .nb_power = pyr_complex_power,
    .nb_negative = negative,
    .nb_positive = positive,
    .nb_absolute = absolute,
    .nb_bool = is_true,
    .nb_true_divide = divide,
};
