// The fused instructions of fused.def, part of the loop in eval.c: each does at once what several plain ones do one by one, or, where
// operands are not what it knows, only what the first of them does (PLAIN). `next` is moved behind all of them before
// anything can look at the frame.
#ifndef PYR_VM_FUSED_H
#define PYR_VM_FUSED_H

#define ARG_AT(n) pyr_instr_arg(next[n]) // of the n-th instruction behind this one, from 0
#define CACHE_AT(n) (&caches[next + (n)-words])

// The jump [jump], which has just been passed, for a condition that is [truth].
#define CONDITIONAL(jump, truth)                                                                                               \
    do {                                                                                                                       \
        uint32_t jump_ = (jump), opcode_ = pyr_instr_opcode(jump_);                                                            \
        if (opcode_ <= PYR_OP_POP_JUMP_FORWARD_IF_TRUE) {                                                                      \
            if ((truth) == (opcode_ == PYR_OP_POP_JUMP_FORWARD_IF_TRUE)) JUMP(pyr_instr_arg(jump_));                           \
        } else if ((truth) == (opcode_ == PYR_OP_POP_JUMP_BACKWARD_IF_TRUE)) {                                                 \
            JUMP(-(int64_t)pyr_instr_arg(jump_));                                                                              \
            CHECK_STEPS();                                                                                                     \
        }                                                                                                                      \
    } while (0)

// ---- loads and stores --------------------------------------------------------------------------------------------------------

TARGET(FAST_FAST) {
    pyr_object *a = LOCAL(arg), *b = LOCAL(ARG_AT(0));
    if (PYR_UNLIKELY(!a || !b)) PLAIN(LOAD_FAST);
    next++;
    pyr_incref(rt, a);
    pyr_incref(rt, b);
    STACK(0) = a;
    GROW(2);
    TOP() = b;
    DISPATCH();
}
TARGET(FAST_CONST) {
    pyr_object *a = LOCAL(arg), *b = consts[ARG_AT(0)].p;
    if (PYR_UNLIKELY(!a)) PLAIN(LOAD_FAST);
    next++;
    pyr_incref(rt, a);
    pyr_incref(rt, b);
    STACK(0) = a;
    GROW(2);
    TOP() = b;
    DISPATCH();
}
TARGET(STORE_AND_LOAD) {
    pyr_object *old = LOCAL(arg), *value = TOP();
    uint32_t place = ARG_AT(0);
    GROW(-1);
    LOCAL(arg) = value;
    if (old) DECREF(old);
    value = LOCAL(place);
    if (PYR_UNLIKELY(!value)) DISPATCH();
    next++;
    PUSH(value);
    pyr_incref(rt, value);
    DISPATCH();
}

// ---- attributes --------------------------------------------------------------------------------------------------------------

TARGET(FAST_ATTR) {
    pyr_object *owner = LOCAL(arg);
    if (PYR_UNLIKELY(!owner || !caches)) PLAIN(LOAD_FAST);
    pyr_object *value = pyr_cached_attribute(rt, CACHE_AT(0), owner);
    if (PYR_UNLIKELY(!value)) PLAIN(LOAD_FAST);
    next++;
    PUSH(value);
    pyr_incref(rt, value);
    DISPATCH();
}
TARGET(FAST_METHOD) {
    pyr_object *owner = LOCAL(arg);
    if (PYR_UNLIKELY(!owner || !caches)) PLAIN(LOAD_FAST);
    pyr_object *method = pyr_cached_class_value(CACHE_AT(0), owner);
    if (PYR_UNLIKELY(!method)) PLAIN(LOAD_FAST);
    next++;
    pyr_incref(rt, method);
    pyr_incref(rt, owner);
    STACK(0) = method;
    GROW(2);
    TOP() = owner;
    DISPATCH();
}
TARGET(FAST_STORE_ATTR) {
    pyr_object *value = LOCAL(arg), *owner = LOCAL(ARG_AT(0));
    if (PYR_UNLIKELY(!value || !owner || !caches)) PLAIN(LOAD_FAST);
    pyr_ref *place = pyr_cached_place(CACHE_AT(1), owner);
    if (PYR_UNLIKELY(!place)) PLAIN(LOAD_FAST);
    next += 2;
    pyr_object *old = place->p;
    place->p = value;
    pyr_incref(rt, value);
    if (old) DECREF(old);
    DISPATCH();
}

// ---- arithmetic and comparison ---------------------------------------------------------------------------------------------------

#define ARITHMETIC(b_value)                                                                                                    \
    pyr_object *a = LOCAL(arg), *b = (b_value), *result;                                                                       \
    if (PYR_UNLIKELY(!a || !b)) PLAIN(LOAD_FAST);                                                                              \
    bool adds = ARG_AT(1) == PYR_NB_ADD || ARG_AT(1) == PYR_NB_INPLACE_ADD;                                                    \
    if (PYR_LIKELY(pyr_small_ints(rt, a, b))) {                                                                                \
        int64_t x = pyr_int_compact(a), y = pyr_int_compact(b);                                                                \
        result = pyr_int_new(rt, adds ? x + y : x - y);                                                                        \
    } else if (pyr_floats(rt, a, b)) {                                                                                         \
        double x = pyr_float_value(a), y = pyr_float_value(b);                                                                 \
        result = pyr_float_new(rt, adds ? x + y : x - y);                                                                      \
    } else {                                                                                                                   \
        PLAIN(LOAD_FAST);                                                                                                      \
    }                                                                                                                          \
    next += 2;                                                                                                                 \
    if (PYR_UNLIKELY(!result)) {                                                                                               \
        SAVE();                                                                                                                \
        goto error;                                                                                                            \
    }                                                                                                                          \
    PUSH(result);                                                                                                              \
    DISPATCH()

TARGET(FAST_CONST_ARITH) {
    ARITHMETIC(consts[ARG_AT(0)].p);
}
TARGET(FAST_FAST_ARITH) {
    ARITHMETIC(LOCAL(ARG_AT(0)));
}

#define COMPARISON(b_value)                                                                                                    \
    const pyr_object *a = LOCAL(arg), *b = (b_value);                                                                          \
    bool answer;                                                                                                               \
    if (PYR_UNLIKELY(!a || !b)) PLAIN(LOAD_FAST);                                                                              \
    if (PYR_LIKELY(pyr_small_ints(rt, a, b))) answer = pyr_compare_ints(pyr_int_compact(a), pyr_int_compact(b), ARG_AT(1));    \
    else if (!pyr_quick_compare(rt, ARG_AT(1), a, b, &answer)) PLAIN(LOAD_FAST);                                               \
    next += 3;                                                                                                                 \
    CONDITIONAL(next[-1], answer);                                                                                             \
    DISPATCH()

TARGET(FAST_CONST_COMPARE) {
    COMPARISON(consts[ARG_AT(0)].p);
}
TARGET(FAST_FAST_COMPARE) {
    COMPARISON(LOCAL(ARG_AT(0)));
}
TARGET(COMPARE_AND_JUMP) {
    pyr_object *a = SECOND(), *b = TOP();
    bool answer;
    if (PYR_UNLIKELY(!pyr_quick_compare(rt, arg, a, b, &answer))) PLAIN(COMPARE_OP);
    next++;
    GROW(-2);
    pyr_drop_number(rt, a);
    pyr_drop_number(rt, b);
    CONDITIONAL(next[-1], answer);
    DISPATCH();
}

#define SUM(sign, large_sum)                                                                                                   \
    pyr_object *a = SECOND(), *b = TOP(), *result;                                                                             \
    const pyr_type *type = pyr_type_of(a);                                                                                     \
    if (PYR_UNLIKELY(type != pyr_type_of(b))) PLAIN(BINARY_OP);                                                                \
    if (PYR_LIKELY(type == rt->quick_int)) {                                                                                   \
        if (PYR_LIKELY(pyr_int_is_compact(a) && pyr_int_is_compact(b))) {                                                      \
            int64_t x = pyr_int_compact(a), y = pyr_int_compact(b);                                                            \
            result = pyr_int_new(rt, x sign y);                                                                                \
        } else {                                                                                                               \
            SAVE();                                                                                                            \
            result = large_sum(rt, a, b);                                                                                      \
        }                                                                                                                      \
    } else if (type == rt->quick_float) {                                                                                      \
        result = pyr_float_new(rt, pyr_float_value(a) sign pyr_float_value(b));                                                \
    } else if (1 sign 1 > 0 && arg == PYR_NB_ADD && type == &rt->types[PYR_T_STR]) {                                           \
        SAVE();                                                                                                                \
        result = pyr_str_concat(rt, a, b);                                                                                     \
    } else {                                                                                                                   \
        PLAIN(BINARY_OP);                                                                                                      \
    }                                                                                                                          \
    if (PYR_UNLIKELY(!result)) {                                                                                               \
        SAVE();                                                                                                                \
        goto error;                                                                                                            \
    }                                                                                                                          \
    GROW(-1);                                                                                                                  \
    TOP() = result;                                                                                                            \
    pyr_drop_number(rt, a);                                                                                                    \
    pyr_drop_number(rt, b);                                                                                                    \
    DISPATCH()

TARGET(BINARY_ADD) {
    SUM(+, pyr_int_add);
}
TARGET(BINARY_SUBTRACT) {
    SUM(-, pyr_int_subtract);
}

// ---- conditions ------------------------------------------------------------------------------------------------------------------

TARGET(FAST_TRUTH) {
    const pyr_object *value = LOCAL(arg);
    bool truth;
    if (PYR_UNLIKELY(!value) || PYR_UNLIKELY(!pyr_quick_truth(rt, value, &truth))) PLAIN(LOAD_FAST);
    next++;
    CONDITIONAL(next[-1], truth);
    DISPATCH();
}
TARGET(FAST_NONE) {
    const pyr_object *value = LOCAL(arg);
    if (PYR_UNLIKELY(!value)) PLAIN(LOAD_FAST);
    uint32_t jump = *next++, opcode = pyr_instr_opcode(jump);
    bool wants_none = opcode == PYR_OP_POP_JUMP_FORWARD_IF_NONE || opcode == PYR_OP_POP_JUMP_BACKWARD_IF_NONE;
    if ((value == rt->none) == wants_none) {
        if (opcode <= PYR_OP_POP_JUMP_FORWARD_IF_NONE) {
            JUMP(pyr_instr_arg(jump));
        } else {
            JUMP(-(int64_t)pyr_instr_arg(jump));
            CHECK_STEPS();
        }
    }
    DISPATCH();
}

// ---- calls and iteration ---------------------------------------------------------------------------------------------------------

TARGET(CALL_AT_ONCE) {
    // PRECALL unpacks bound methods and does nothing else.
    if (PYR_UNLIKELY(STACK(arg + 2) == NULL && pyr_is_exact(rt, STACK(arg + 1), PYR_T_METHOD))) PLAIN(PRECALL);
    next++;
    PLAIN(CALL);
}
TARGET(NEXT_INTO_FAST) {
    const pyr_object *iterator = TOP();
    const pyr_type *type = pyr_type_of(iterator);
    pyr_object *value;
    if (type == rt->quick_range) {
        pyr_range_iter *it = (pyr_range_iter *)(uintptr_t)iterator;
        if (PYR_UNLIKELY(it->index >= it->length)) PLAIN(FOR_ITER);
        value = pyr_int_new(rt, (int64_t)((uint64_t)it->start + (uint64_t)it->index * (uint64_t)it->step));
        if (PYR_UNLIKELY(!value)) {
            SAVE();
            goto error;
        }
        it->index++;
    } else if (type == &rt->types[PYR_T_LIST_ITER]) {
        pyr_seq_iter *it = (pyr_seq_iter *)(uintptr_t)iterator;
        const pyr_object *list = it->sequence.p;
        if (PYR_UNLIKELY(!list || it->index >= pyr_list_size(list))) PLAIN(FOR_ITER);
        value = pyr_list_items(list)[it->index++].p;
        pyr_incref(rt, value);
    } else {
        PLAIN(FOR_ITER);
    }
    pyr_ref *place = &frame->slots[ARG_AT(0)];
    pyr_object *old = place->p;
    next++;
    place->p = value;
    if (old) DECREF(old);
    DISPATCH();
}

TARGET(RESUME_WARM) {
    if (PYR_UNLIKELY(rt->gc.pending)) goto collect;
    DISPATCH();
}
TARGET(JUMP_BACKWARD_WARM) {
    JUMP(-(int64_t)arg);
    CHECK_STEPS();
    if (PYR_UNLIKELY(rt->gc.pending)) goto collect;
    DISPATCH();
}

#undef ARG_AT
#undef CACHE_AT
#undef CONDITIONAL
#undef ARITHMETIC
#undef COMPARISON
#undef SUM

#endif
