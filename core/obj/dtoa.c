// Doubles to decimal digits and back, exactly.
//
// Both directions compare big integers, so that every result is right by construction and the same in both builds: digits by
// Steele and White's and Dragon4's method, reading by one division of big integers. Nearly all numbers of programs take the
// short ways in front (at most 15 digits and a power of ten that a double holds exactly). Knows nothing of objects.
#include "obj/float_arith.h"
#include <math.h>
#include <string.h>

#define BIG_WORDS 140

typedef struct big {
    int n; // words in use, the last of them not zero
    uint32_t w[BIG_WORDS];
} big;

static const double exact_tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static void big_set(big *x, uint64_t value) {
    x->n = 0;
    for (; value; value >>= 32) x->w[x->n++] = (uint32_t)value;
}

static void big_multiply(big *x, uint32_t factor, uint32_t add) {
    uint64_t carry = add;
    for (int i = 0; i < x->n; i++) {
        carry += (uint64_t)x->w[i] * factor;
        x->w[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry) x->w[x->n++] = (uint32_t)carry;
}

static void big_shift(big *x, int bits) {
    int words = bits / 32, rest = bits % 32;
    if (x->n == 0 || bits == 0) return;
    uint32_t top = rest ? x->w[x->n - 1] >> (32 - rest) : 0;
    for (int i = x->n - 1; i >= 0; i--) {
        uint32_t below = rest && i ? x->w[i - 1] >> (32 - rest) : 0;
        x->w[i + words] = x->w[i] << rest | below;
    }
    memset(x->w, 0, (size_t)words * 4);
    x->n += words;
    if (top) x->w[x->n++] = top;
}

static void big_times_ten_to(big *x, int power) {
    static const uint32_t fives[] = {1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125, 244140625};
    int left = power;
    for (; left >= 13; left -= 13) big_multiply(x, 1220703125, 0);
    if (left) big_multiply(x, fives[left], 0);
    big_shift(x, power);
}

static int big_compare(const big *x, const big *y) {
    if (x->n != y->n) return x->n < y->n ? -1 : 1;
    for (int i = x->n - 1; i >= 0; i--) {
        if (x->w[i] != y->w[i]) return x->w[i] < y->w[i] ? -1 : 1;
    }
    return 0;
}

// x -= y * factor; the difference is not negative.
static void big_subtract(big *x, const big *y, uint32_t factor) {
    uint64_t carry = 0, borrow = 0;
    for (int i = 0; i < x->n; i++) {
        carry += i < y->n ? (uint64_t)y->w[i] * factor : 0;
        uint64_t z = (uint64_t)x->w[i] - (uint32_t)carry - borrow;
        x->w[i] = (uint32_t)z;
        borrow = z >> 63;
        carry >>= 32;
    }
    while (x->n > 0 && x->w[x->n - 1] == 0) x->n--;
}

// Compares x + y with z.
static int big_compare_sum(const big *x, const big *y, const big *z) {
    big sum = *x;
    uint64_t carry = 0;
    int n = x->n > y->n ? x->n : y->n;
    for (int i = 0; i < n; i++) {
        carry += (uint64_t)(i < x->n ? x->w[i] : 0) + (i < y->n ? y->w[i] : 0);
        sum.w[i] = (uint32_t)carry;
        carry >>= 32;
    }
    sum.n = n;
    if (carry) sum.w[sum.n++] = (uint32_t)carry;
    return big_compare(&sum, z);
}

static int big_bits(const big *x) {
    return x->n ? x->n * 32 - __builtin_clz(x->w[x->n - 1]) : 0;
}

// ---- double to digits ------------------------------------------------------------------------------------------------------------

// value = r / s * 10**point with r < s; low and high are the distances to the middle of the neighbours, in the same unit.
typedef struct fraction {
    big r, s, low, high;
    int point;
    bool even;
} fraction;

static void split(double value, uint64_t *f, int *e) {
    uint64_t bits;
    memcpy(&bits, &value, 8);
    int exponent = (int)(bits >> 52 & 0x7FF);
    *f = bits & ((UINT64_C(1) << 52) - 1);
    if (exponent) *f |= UINT64_C(1) << 52;
    else exponent = 1;
    *e = exponent - 1075;
}

static void fraction_of(fraction *q, double value, bool shortest) {
    uint64_t f;
    int e;
    split(value, &f, &e);
    q->even = (f & 1) == 0;
    bool narrow_below = f == UINT64_C(1) << 52 && e > -1074; // the neighbour below is nearer
    int extra = 1 + narrow_below;
    big_set(&q->r, f);
    big_set(&q->s, 1);
    big_set(&q->low, 1);
    big_shift(&q->r, (e > 0 ? e : 0) + extra);
    big_shift(&q->s, (e < 0 ? -e : 0) + extra);
    if (e > 0) big_shift(&q->low, e);
    q->high = q->low;
    if (narrow_below) big_shift(&q->high, 1);
    int bits = 64 - __builtin_clzll(f);
    q->point = (int)ceil((e + bits - 1) * 0.30102999566398120 - 1e-10);
    if (q->point >= 0) {
        big_times_ten_to(&q->s, q->point);
    } else {
        big_times_ten_to(&q->r, -q->point);
        big_times_ten_to(&q->low, -q->point);
        big_times_ten_to(&q->high, -q->point);
    }
    int order = shortest ? big_compare_sum(&q->r, &q->high, &q->s) : big_compare(&q->r, &q->s);
    if (order > 0 || (order == 0 && (!shortest || q->even))) {
        q->point++;
        big_multiply(&q->s, 10, 0);
    }
    // The top word of s gets 28 bits, so that a digit can be guessed from the top words.
    int shift = (60 - big_bits(&q->s) % 32) % 32;
    big_shift(&q->r, shift);
    big_shift(&q->s, shift);
    big_shift(&q->low, shift);
    big_shift(&q->high, shift);
}

// The next digit: r = 10 r - digit * s.
static int next_digit(fraction *q) {
    big_multiply(&q->r, 10, 0);
    if (q->r.n < q->s.n) return 0;
    uint32_t top = q->r.w[q->s.n - 1];
    uint32_t digit = top / (q->s.w[q->s.n - 1] + 1);
    if (digit) big_subtract(&q->r, &q->s, digit);
    if (big_compare(&q->r, &q->s) >= 0) {
        big_subtract(&q->r, &q->s, 1);
        digit++;
    }
    return (int)digit;
}

// Adds one in the last place. A carry out of the first digit leaves "1" and moves the point.
static int round_up(char *digits, int count, int *point) {
    while (count > 0 && digits[count - 1] == '9') count--;
    if (count == 0) {
        digits[0] = '1';
        ++*point;
        return 1;
    }
    digits[count - 1]++;
    return count;
}

static int strip_zeros(const char *digits, int count) {
    while (count > 0 && digits[count - 1] == '0') count--;
    return count;
}

// True if the rest is over half a unit, or half of one behind an odd digit.
static bool rest_rounds_up(fraction *q, int digit) {
    big_multiply(&q->r, 2, 0);
    int order = big_compare(&q->r, &q->s);
    return order > 0 || (order == 0 && (digit & 1));
}

static int shortest_digits(double value, char *digits, int *point) {
    fraction q;
    fraction_of(&q, value, true);
    *point = q.point;
    for (int count = 0;;) {
        int digit = next_digit(&q);
        big_multiply(&q.low, 10, 0);
        big_multiply(&q.high, 10, 0);
        int below = big_compare(&q.r, &q.low), above = big_compare_sum(&q.r, &q.high, &q.s);
        bool low = below < 0 || (below == 0 && q.even), high = above > 0 || (above == 0 && q.even);
        digits[count++] = (char)('0' + digit);
        if (low && (!high || q.r.n == 0)) {
            return count;
        } else if (low) {
            return rest_rounds_up(&q, digit) ? round_up(digits, count, point) : count;
        } else if (high) {
            return round_up(digits, count, point);
        }
    }
}

static int counted_digits(double value, int mode, int wanted, char *digits, int *point) {
    fraction q;
    fraction_of(&q, value, false);
    *point = q.point;
    int count = mode == 3 ? wanted + q.point : wanted;
    if (count < 0) return 0;
    if (count > PYR_DTOA_DIGITS - 1) count = PYR_DTOA_DIGITS - 1;
    int last = 0;
    for (int i = 0; i < count; i++) {
        last = next_digit(&q);
        digits[i] = (char)('0' + last);
        if (q.r.n == 0) return strip_zeros(digits, i + 1);
    }
    if (rest_rounds_up(&q, last)) return round_up(digits, count, point);
    return strip_zeros(digits, count);
}

// At most 15 digits: v * 10**k is a whole number m < 10**15 with m / 10**k == v, and that division is rounded correctly.
static int short_digits(double value, char *digits, int *point) {
    if (!(value >= 1e-7 && value < 1e15)) return 0;
    int before = 0; // digits before the point, or less the zeros behind it
    while (value >= exact_tens[before]) before++;
    for (double x = value * 10; x < 1.0 && before > -7; x *= 10) before--;
    int k = 15 - before;
    double scaled = value * exact_tens[k] + 0.5;
    uint64_t m = (uint64_t)scaled;
    if (m == 0 || m >= UINT64_C(1000000000000000) || (double)m / exact_tens[k] != value) return 0;
    int count = 0;
    char reversed[20];
    for (; m; m /= 10) reversed[count++] = (char)('0' + m % 10);
    for (int i = 0; i < count; i++) digits[i] = reversed[count - 1 - i];
    *point = count - k;
    return strip_zeros(digits, count);
}

int pyr_dtoa(double value, int mode, int count, char *digits, int *point) {
    if (mode != 0) return counted_digits(value, mode, count, digits, point);
    int n = short_digits(value, digits, point);
    return n ? n : shortest_digits(value, digits, point);
}

// ---- digits to double --------------------------------------------------------------------------------------------------------------

// quotient * 2**-shift, rounded once to a double; [sticky]: there is something below the quotient's last bit.
static double round_to_double(uint64_t quotient, int shift, bool sticky) {
    int bits = 64 - __builtin_clzll(quotient);
    int exponent = bits - 1 - shift;
    if (exponent > 1023) return HUGE_VAL;
    int precision = exponent >= -1022 ? 53 : 53 + 1022 + exponent;
    if (precision < 0) return 0.0;
    int drop = bits - precision;
    uint64_t half = UINT64_C(1) << (drop - 1), low = quotient & (half | (half - 1));
    uint64_t mantissa = drop == 64 ? 0 : quotient >> drop;
    if (low > half || (low == half && (sticky || (mantissa & 1)))) mantissa++;
    return ldexp((double)mantissa, drop - shift);
}

// a * b as high and low halves.
static uint64_t multiply_wide(uint64_t a, uint64_t b, uint64_t *high) {
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t middle = a1 * b0 + (a0 * b0 >> 32), other = a0 * b1 + (uint32_t)middle;
    *high = a1 * b1 + (middle >> 32) + (other >> 32);
    return a * b;
}

// w * 10**exponent for w > 0 and |exponent| <= 27, where 5**|exponent| fits 63 bits: one exact product or quotient.
static double scale_by_fives(uint64_t w, int exponent) {
    uint64_t five = 1, high, q = 0, rest = 0;
    for (int i = exponent < 0 ? -exponent : exponent; i > 0; i--) five *= 5;
    int shift = -exponent;
    if (exponent >= 0) {
        q = multiply_wide(w, five, &high);
        if (high) {
            int more = 64 - __builtin_clzll(high);
            rest = more == 64 ? q : q & ((UINT64_C(1) << more) - 1);
            q = more == 64 ? high : q >> more | high << (64 - more);
            shift -= more;
        }
        int zeros = __builtin_clzll(q);
        q <<= zeros;
        shift += zeros;
    } else {
        int zeros = __builtin_clzll(w);
        w <<= zeros;
        shift += zeros;
        q = w / five;
        rest = w % five;
        for (; !(q >> 63); shift++) {
            rest <<= 1;
            q = q << 1 | (rest >= five);
            if (rest >= five) rest -= five;
        }
    }
    return round_to_double(q, shift, rest != 0);
}

double pyr_strtod_digits(const char *digits, int count, int exponent, bool sticky) {
    if (count == 0) return 0.0;
    if (count + exponent > 310) return HUGE_VAL;
    if (count + exponent < -330) return 0.0;
    if (count <= 19 && exponent >= -27 && exponent <= 27 && !sticky) {
        uint64_t m = 0;
        for (int i = 0; i < count; i++) m = m * 10 + (uint64_t)(digits[i] - '0');
        if (count > 15 || exponent < -22 || exponent > 22) return scale_by_fives(m, exponent);
        return exponent < 0 ? (double)m / exact_tens[-exponent] : (double)m * exact_tens[exponent];
    }
    big n, d;
    big_set(&n, 0);
    for (int i = 0; i < count;) {
        uint32_t chunk = 0, factor = 1;
        for (; i < count && factor < 100000000; i++, factor *= 10) chunk = chunk * 10 + (uint32_t)(digits[i] - '0');
        if (n.n == 0) big_set(&n, chunk);
        else big_multiply(&n, factor, chunk);
    }
    big_set(&d, 1);
    if (exponent >= 0) big_times_ten_to(&n, exponent);
    else big_times_ten_to(&d, -exponent);
    // The quotient n * 2**shift / d gets 63 or 64 bits, found one by one.
    int shift = 63 - (big_bits(&n) - big_bits(&d));
    if (shift > 0) big_shift(&n, shift);
    else big_shift(&d, -shift);
    big_shift(&d, 63);
    uint64_t quotient = 0;
    for (int i = 0; i < 64; i++) {
        quotient <<= 1;
        if (big_compare(&n, &d) >= 0) {
            big_subtract(&n, &d, 1);
            quotient |= 1;
        }
        big_shift(&n, 1);
    }
    return round_to_double(quotient, shift, sticky || n.n != 0);
}
