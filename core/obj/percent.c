// The % operator of str and bytes (PyUnicode_Format, _PyBytes_FormatEx).
//
// The values are a tuple, one value, or a mapping for %(name)s. bytes know %b and write str() of a value as ASCII.
#include "obj/abstract.h"
#include "obj/float_arith.h"
#include "obj/int_digits.h"
#include "obj/text.h"

typedef struct formatting {
    pyr_object *format, *args;
    pyr_object *mapping; // borrowed, or NULL
    pyr_object *held;    // value of the key, owned, or NULL
    int64_t next, count; // values of the tuple; count -1: args is the one value, -2: it is used up
    pyr_text text;
    bool bytes;
    bool keyed; // a key has been used
} formatting;

enum { LEFT = 1, SIGN = 2, BLANK = 4, ALT = 8, ZERO = 16 };

typedef struct directive {
    int flags;
    int64_t width, precision; // -1: none
    uint32_t code;
} directive;

// The next value, borrowed.
static pyr_object *next_value(pyr_runtime *rt, formatting *f) {
    if (f->held) return f->held;
    if (f->count == -1) {
        f->count = -2;
        return f->args;
    }
    if (f->next < f->count) return pyr_tuple_items(f->args)[f->next++].p;
    return pyr_error(rt, PYR_T_TypeError, "not enough arguments for format string");
}

static uint32_t at(const formatting *f, int64_t i) {
    return i < f->text.length ? pyr_text_at(&f->text, i) : 0;
}

static int incomplete(pyr_runtime *rt, const char *what) {
    pyr_error(rt, PYR_T_ValueError, what);
    return -1;
}

// "(name)" behind '%': the value of the mapping becomes the only one for this directive.
static int read_key(pyr_runtime *rt, formatting *f, int64_t *i) {
    if (!f->mapping) {
        pyr_error(rt, PYR_T_TypeError, "format requires a mapping");
        return -1;
    }
    int64_t start = ++*i, open = 1;
    for (; *i < f->text.length && open > 0; ++*i) {
        if (at(f, *i) == '(') open++;
        if (at(f, *i) == ')') open--;
    }
    if (open > 0) return incomplete(rt, "incomplete format key");
    pyr_object *key = pyr_text_slice(rt, f->format, start, *i - 1);
    if (!key) return -1;
    pyr_hold(rt, key);
    pyr_object *value = pyr_getitem(rt, f->mapping, key);
    pyr_unhold(rt, key);
    if (!value) return -1;
    pyr_xdecref(rt, f->held);
    f->held = value;
    f->keyed = true;
    return 0;
}

// A number or '*'. -1 with the error set.
static int read_number(pyr_runtime *rt, formatting *f, int64_t *i, int64_t *number, bool precision) {
    if (at(f, *i) == '*') {
        pyr_object *o = next_value(rt, f);
        if (!o) return -1;
        if (!PYR_IS_INT(o)) {
            pyr_error(rt, PYR_T_TypeError, "* wants int");
            return -1;
        }
        ++*i;
        bool fits = pyr_int_fits(o, number) && (!precision || (*number >= INT32_MIN && *number <= INT32_MAX));
        if (!fits)
            pyr_error_format(rt, PYR_T_OverflowError, "Python int too large to convert to C %s", precision ? "int" : "ssize_t");
        return fits ? 0 : -1;
    }
    int64_t n = 0, start = *i;
    for (; at(f, *i) >= '0' && at(f, *i) <= '9'; ++*i) {
        if (n > INT64_MAX / 10 - 1) return incomplete(rt, precision ? "precision too big" : "width too big");
        n = n * 10 + (at(f, *i) - '0');
    }
    if (*i > start) *number = n;
    return 0;
}

static int read_directive(pyr_runtime *rt, formatting *f, int64_t *i, directive *d) {
    *d = (directive){.width = -1, .precision = -1};
    if (at(f, *i) == '(' && read_key(rt, f, i) < 0) return -1;
    for (;; ++*i) {
        uint32_t c = at(f, *i);
        int flag = c == '-' ? LEFT : c == '+' ? SIGN : c == ' ' ? BLANK : c == '#' ? ALT : c == '0' ? ZERO : 0;
        if (!flag) break;
        d->flags |= flag;
    }
    if (read_number(rt, f, i, &d->width, false) < 0) return -1;
    if (d->width < -1) d->flags |= LEFT, d->width = -d->width;
    if (at(f, *i) == '.') {
        ++*i;
        d->precision = 0;
        if (read_number(rt, f, i, &d->precision, true) < 0) return -1;
        if (d->precision < 0) d->precision = 0;
    }
    if (at(f, *i) == 'h' || at(f, *i) == 'l' || at(f, *i) == 'L') ++*i;
    if (*i >= f->text.length) return incomplete(rt, "incomplete format");
    d->code = at(f, *i) == 'i' && f->bytes ? 'd' : at(f, *i); // as the messages of 3.11 have it
    ++*i;
    return 0;
}

// ---- values ---------------------------------------------------------------------------------------------------------------------------

// Sign and prefix, zeros, digits, and blanks around them.
static int write_number(pyr_runtime *rt, pyr_writer *w, const directive *d, const char *front, int64_t front_length,
                        const char *digits, int64_t count, int64_t least) {
    int64_t zeros = least > count ? least - count : 0;
    int64_t room = d->width - front_length - zeros - count;
    if (room < 0) room = 0;
    if ((d->flags & ZERO) && !(d->flags & LEFT)) zeros += room, room = 0;
    if (!(d->flags & LEFT) && pyr_writer_repeat(rt, w, ' ', room) < 0) return -1;
    if (pyr_writer_ascii(rt, w, front, front_length) < 0 || pyr_writer_repeat(rt, w, '0', zeros) < 0) return -1;
    if (pyr_writer_ascii(rt, w, digits, count) < 0) return -1;
    return d->flags & LEFT ? pyr_writer_repeat(rt, w, ' ', room) : 0;
}

static char sign_of(const directive *d, bool negative) {
    if (negative) return '-';
    if (d->flags & SIGN) return '+';
    return d->flags & BLANK ? (char)' ' : (char)0;
}

static int write_int(pyr_runtime *rt, pyr_writer *w, const directive *d, pyr_object *o) {
    int base = d->code == 'o' ? 8 : d->code == 'x' || d->code == 'X' ? 16 : 10;
    int64_t count, small, n = 0;
    char text[24], front[4], *digits;
    bool in_text = base == 10 && pyr_int_fits(o, &small);
    if (in_text) {
        digits = pyr_int_small_digits(small, text + sizeof text);
        count = text + sizeof text - digits;
    } else if (!(digits = pyr_int_digits_text(rt, o, base, &count))) {
        return -1;
    }
    char sign = sign_of(d, pyr_int_is_negative(o));
    if (sign) front[n++] = sign;
    if ((d->flags & ALT) && base != 10) front[n++] = '0', front[n++] = (char)d->code;
    for (int64_t i = 0; d->code == 'X' && i < count; i++) {
        if (digits[i] >= 'a') digits[i] = (char)(digits[i] - 32);
    }
    int status = write_number(rt, w, d, front, n, digits, count, d->precision);
    if (!in_text) pyr_free(rt, digits);
    return status;
}

// The value of an integer directive as an int, owned.
static pyr_object *integer_value(pyr_runtime *rt, const directive *d, pyr_object *o) {
    bool hex = d->code == 'x' || d->code == 'X' || d->code == 'o';
    if (PYR_IS_INT(o)) return pyr_new_ref(rt, o);
    pyr_type *type = o->ob_type.p;
    bool number = type->nb_index.fn || (!hex && (type->nb_int.fn || type->nb_float.fn));
    pyr_object *value = number ? (hex ? pyr_index(rt, o) : pyr_to_int(rt, o)) : NULL;
    if (value || (number && !pyr_error_is(rt, PYR_T_TypeError))) return value;
    if (number) pyr_error_clear(rt);
    return pyr_error_format(rt, PYR_T_TypeError, "%%%c format: %s is required, not %T", (int)d->code,
                            hex ? "an integer" : "a real number", o);
}

static int write_float(pyr_runtime *rt, pyr_writer *w, const formatting *f, const directive *d, pyr_object *o) {
    bool real = PYR_IS_INT(o) || o->ob_type.p->nb_float.fn || o->ob_type.p->nb_index.fn;
    pyr_object *number = real ? pyr_to_float(rt, o) : NULL;
    if (!number && f->bytes && !rt->halt) {
        if (real) pyr_error_clear(rt);
        pyr_error_format(rt, PYR_T_TypeError, "float argument required, not %T", o);
    } else if (!real) {
        pyr_error_format(rt, PYR_T_TypeError, "must be real number, not %T", o);
    }
    if (!number) return -1;
    double value = pyr_float_value(number);
    pyr_decref(rt, number);
    if (d->precision > INT32_MAX / 2) return incomplete(rt, "precision too big");
    int precision = d->precision < 0 ? 6 : (int)d->precision;
    int64_t room = pyr_double_room(precision);
    if (pyr_charge(rt, room >> 4) < 0) return -1;
    char *text = pyr_alloc(rt, room, PYR_USE_BUFFER);
    if (!text) return -1;
    int64_t n = pyr_double_to_text(rt, value, (char)d->code, precision, d->flags & ALT ? PYR_DOUBLE_ALT : 0, text, room);
    bool negative = *text == '-';
    char sign = sign_of(d, negative);
    int status = write_number(rt, w, d, &sign, sign != 0, text + negative, n - negative, 0);
    pyr_free(rt, text);
    return status;
}

// The text of a value (owned), cut to the precision by the caller.
static pyr_object *text_value(pyr_runtime *rt, const formatting *f, const directive *d, pyr_object *o) {
    if (f->bytes && (d->code == 's' || d->code == 'b')) {
        if (PYR_IS_BYTES(o)) return pyr_new_ref(rt, o);
        if (PYR_IS_BYTES_LIKE(o)) return pyr_bytes_from_object(rt, o);
        pyr_object *method = pyr_lookup_special(rt, o, PYR_NAME(rt, __bytes__));
        if (method) {
            pyr_decref(rt, method);
            return pyr_bytes_from_object(rt, o);
        }
        if (pyr_error_set(rt)) return NULL;
        return pyr_error_format(rt, PYR_T_TypeError,
                                "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", o);
    }
    if (d->code == 'a' || f->bytes) return pyr_ascii(rt, o);
    return d->code == 'r' ? pyr_repr(rt, o) : pyr_to_str(rt, o);
}

static pyr_object *char_value(pyr_runtime *rt, const formatting *f, pyr_object *o) {
    static const char bytes_message[] = "%c requires an integer in range(256) or a single byte";
    pyr_text t = PYR_IS_STR(o) || PYR_IS_BYTES(o) ? pyr_text_of(o) : (pyr_text){NULL, 1, 0};
    int64_t value;
    if (f->bytes ? PYR_IS_BYTES(o) : PYR_IS_STR(o)) {
        if (t.length == 1) return pyr_new_ref(rt, o);
        return pyr_error(rt, PYR_T_TypeError, f->bytes ? bytes_message : "%c requires int or char");
    }
    if (!PYR_IS_INT(o) && !o->ob_type.p->nb_index.fn)
        return pyr_error(rt, PYR_T_TypeError, f->bytes ? bytes_message : "%c requires int or char");
    if (pyr_index_int64(rt, o, &value, true) < 0) return NULL;
    if (value < 0 || value > (f->bytes ? 255 : 0x10FFFF)) {
        return pyr_error(rt, PYR_T_OverflowError, f->bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
    }
    char byte = (char)value;
    return f->bytes ? pyr_bytes_new(rt, &byte, 1) : pyr_str_from_char(rt, (uint32_t)value);
}

// [last]: behind the directive the format is over.
static int write_text(pyr_runtime *rt, pyr_writer *w, const directive *d, pyr_object *text, bool last) {
    if (!text) return -1;
    pyr_text t = pyr_text_of(text);
    int64_t n = d->precision >= 0 && d->precision < t.length && d->code != 'c' ? d->precision : t.length;
    int64_t room = d->width > n ? d->width - n : 0;
    if (last && n == t.length && room == 0 && PYR_IS_STR(text)) return pyr_writer_last(rt, w, text);
    int status = d->flags & LEFT ? 0 : pyr_writer_repeat(rt, w, ' ', room);
    if (status == 0) status = pyr_text_write(rt, w, &t, 0, n);
    if (status == 0 && (d->flags & LEFT)) status = pyr_writer_repeat(rt, w, ' ', room);
    pyr_decref(rt, text);
    return status;
}

static int write_value(pyr_runtime *rt, pyr_writer *w, formatting *f, const directive *d, int64_t place) {
    pyr_object *o = next_value(rt, f);
    if (!o) return -1;
    switch (d->code) {
    case 'b':
        if (!f->bytes) break;
        // fall through
    case 's':
    case 'r':
    case 'a':
        return write_text(rt, w, d, text_value(rt, f, d, o), !f->bytes && place + 1 == f->text.length);
    case 'c':
        return write_text(rt, w, d, char_value(rt, f, o), false);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
        return write_float(rt, w, f, d, o);
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o': {
        pyr_object *value = integer_value(rt, d, o);
        int status = value ? write_int(rt, w, d, value) : -1;
        pyr_xdecref(rt, value);
        return status;
    }
    default:
        break;
    }
    bool shown = d->code >= 31 && d->code <= 126;
    pyr_error_format(rt, PYR_T_ValueError, "unsupported format character '%c' (0x%x) at index %lld", shown ? (int)d->code : '?',
                     d->code, (long long)place);
    return -1;
}

#if !PYR_TRACE
// "%d" of an exact int, "%s" of an exact str: what the long way writes, which 1 asks for.
static int write_plain(pyr_runtime *rt, pyr_writer *w, formatting *f, uint8_t code, bool last) {
    pyr_object *o;
    int64_t small;
    if (f->count >= 0) {
        if (f->next >= f->count) return 1;
        o = pyr_tuple_items(f->args)[f->next].p;
    } else if (f->count == -1) {
        o = f->args;
    } else {
        return 1;
    }
    bool number = code == 'd' && pyr_is_exact(rt, o, PYR_T_INT) && pyr_int_fits(o, &small);
    if (!number && !(code == 's' && !f->bytes && pyr_is_exact(rt, o, PYR_T_STR))) return 1;
    if (pyr_charge(rt, 1) < 0) return -1;
    if (f->count >= 0) f->next++;
    else f->count = -2;
    if (!number) return last ? pyr_writer_last(rt, w, pyr_new_ref(rt, o)) : pyr_writer_str(rt, w, o);
    char text[24], *digits = pyr_int_small_digits(small, text + sizeof text);
    if (small < 0 && pyr_writer_ascii(rt, w, "-", 1) < 0) return -1;
    return pyr_writer_ascii(rt, w, digits, text + sizeof text - digits);
}
#endif

static int run(pyr_runtime *rt, pyr_writer *w, formatting *f) {
    for (int64_t i = 0; i < f->text.length;) {
        int64_t found = pyr_chars_index(pyr_chars_from(f->text.data, f->text.kind, i), f->text.kind, f->text.length - i, '%');
        int64_t end = found < 0 ? f->text.length : i + found;
        if (pyr_text_write(rt, w, &f->text, i, end) < 0) return -1;
        if (found < 0) break;
        i = end + 1;
        if (at(f, i) == '%') {
            if (pyr_writer_char(rt, w, '%') < 0) return -1;
            i++;
            continue;
        }
#if !PYR_TRACE
        if (f->text.kind == 1 && i < f->text.length) {
            int written = write_plain(rt, w, f, ((const uint8_t *)f->text.data)[i], i + 1 == f->text.length);
            if (written < 0) return -1;
            if (written == 0) {
                i++;
                continue;
            }
        }
#endif
        directive d;
        int status = pyr_charge(rt, 1);
        if (status == 0) status = read_directive(rt, f, &i, &d);
        pyr_hold(rt, f->held);
        if (status == 0) status = write_value(rt, w, f, &d, i - 1);
        pyr_take_back(rt);
        pyr_hold(rt, w->whole);
        pyr_object *held = f->held;
        f->held = NULL;
        pyr_xdecref(rt, held);
        pyr_take_back(rt);
        if (status < 0) return -1;
    }
    bool rest = f->count >= 0 ? f->next < f->count : f->count == -1;
    if (!rest || f->mapping) return 0;
    pyr_hold(rt, w->whole);
    pyr_error(rt, PYR_T_TypeError,
              f->bytes ? "not all arguments converted during bytes formatting"
                       : "not all arguments converted during string formatting");
    pyr_take_back(rt);
    return -1;
}

static pyr_object *percent(pyr_runtime *rt, pyr_object *format, pyr_object *args, bool bytes) {
    formatting f = {.format = format, .args = args, .count = -1, .text = pyr_text_of(format), .bytes = bytes};
    if (PYR_IS_TUPLE(args)) f.count = pyr_tuple_size(args);
    else if (args->ob_type.p->mp_subscript.fn && !PYR_IS_STR(args) && !(bytes && PYR_IS_BYTES_LIKE(args))) f.mapping = args;
    pyr_writer w;
    pyr_writer_init(&w);
    if (run(rt, &w, &f) == 0) return pyr_text_finish(rt, &w, format);
    pyr_writer_free(rt, &w);
    return NULL;
}

pyr_object *pyr_str_percent(pyr_runtime *rt, pyr_object *format, pyr_object *args) {
    return percent(rt, format, args, false);
}
pyr_object *pyr_bytes_percent(pyr_runtime *rt, pyr_object *format, pyr_object *args) {
    return percent(rt, format, args, true);
}
