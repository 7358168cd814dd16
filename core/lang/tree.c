// The tree's memory, its numbered arrays, its names and its one error. See tree.h.
#include "lang/tree.h"
#include "base/format.h"
#include "base/ref.h"
#include <string.h>

#define CHUNK_SIZE 16384u

struct pyr_chunk {
    pyr_void_ref next;
    uint64_t size;
};

void pyr_tree_fail_memory(pyr_tree *tree) {
    if (!tree->error.kind) tree->error.kind = PYR_SOURCE_MEMORY;
}

void *pyr_tree_alloc(pyr_tree *tree, uint64_t size) {
    size = (size + 7) & ~UINT64_C(7);
    if (size > (uint64_t)(tree->free_end - tree->free_start)) {
        // A large request gets a chunk of its own and the rest of the current one stays in use.
        bool large = size > CHUNK_SIZE / 4;
        uint64_t bytes = large ? size : CHUNK_SIZE - sizeof(pyr_chunk);
        if (bytes > UINT32_MAX) {
            pyr_tree_fail_memory(tree);
            return NULL;
        }
        pyr_chunk *chunk = pyr_raw_alloc(tree->heap, sizeof(pyr_chunk) + bytes, PYR_USE_COMPILER);
        if (!chunk) {
            pyr_tree_fail_memory(tree);
            return NULL;
        }
        chunk->next.p = tree->chunks;
        chunk->size = bytes;
        tree->chunks = chunk;
        if (large) return memset(chunk + 1, 0, (size_t)size);
        tree->free_start = (char *)(chunk + 1);
        tree->free_end = tree->free_start + bytes;
    }
    void *block = tree->free_start;
    tree->free_start += size;
    return memset(block, 0, (size_t)size);
}

bool pyr_tree_reserve(pyr_tree *tree, void *array, uint32_t count, uint32_t *room, uint32_t size) {
    if (count < *room) return true;
    uint32_t wanted = *room ? *room * 2 : 16;
    if (wanted <= *room) {
        pyr_tree_fail_memory(tree);
        return false;
    }
    void *old, *grown = pyr_tree_alloc(tree, (uint64_t)wanted * size);
    if (!grown) return false;
    memcpy(&old, array, sizeof old);
    if (count) memcpy(grown, old, (size_t)count * size);
    memcpy(array, &grown, sizeof grown);
    *room = wanted;
    return true;
}

// Counts the lines and remembers their starts.
static bool index_lines(pyr_tree *tree) {
    uint32_t count = 1;
    for (uint32_t i = 0; i < tree->source_length; i++) count += tree->source[i] == '\n';
    tree->lines = pyr_tree_alloc(tree, (uint64_t)(count + 1) * sizeof *tree->lines);
    if (!tree->lines) return false;
    tree->line_count = 1;
    for (uint32_t i = 0; i < tree->source_length; i++)
        if (tree->source[i] == '\n') tree->lines[tree->line_count++] = i + 1;
    return true;
}

bool pyr_tree_init(pyr_tree *tree, pyr_heap *heap, const char *source, uint64_t length) {
    memset(tree, 0, sizeof *tree);
    tree->heap = heap;
    if (length > INT32_MAX / 2) {
        pyr_tree_fail_memory(tree);
        return false;
    }
    tree->source = pyr_tree_alloc(tree, length + 2);
    if (!tree->source) return false;
    if (length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) source += 3, length -= 3;
    uint32_t n = 0;
    for (uint64_t i = 0; i < length; i++) {
        char c = source[i];
        if (c == '\r') {
            c = '\n';
            if (i + 1 < length && source[i + 1] == '\n') i++;
        }
        tree->source[n++] = c;
    }
    if (n == 0 || tree->source[n - 1] != '\n') tree->source[n++] = '\n';
    tree->source_length = n;
    tree->name_room = tree->node_room = tree->item_room = 0;
    tree->node_count = tree->item_count = tree->name_count = 0;
    if (!index_lines(tree)) return false;
    // Number 0 is taken in each array, so that 0 can mean none.
    pyr_tree_add(tree, PYR_AST_NONE, (pyr_span){0, 0, 0, 0});
    if (pyr_tree_reserve(tree, &tree->items, 0, &tree->item_room, sizeof *tree->items)) tree->item_count = 1;
    pyr_tree_name(tree, "", 0);
    return !tree->error.kind;
}

void pyr_tree_free(pyr_tree *tree) {
    pyr_chunk *chunk = tree->chunks;
    while (chunk) {
        pyr_chunk *next = chunk->next.p;
        pyr_raw_free(tree->heap, chunk);
        chunk = next;
    }
    tree->chunks = NULL;
    tree->free_start = tree->free_end = NULL;
}

const char *pyr_tree_fields(uint32_t kind) {
    static const char *const fields[] = {
#define PYR_NODE(name, fields, text) fields,
#include "lang/nodes.def"
#undef PYR_NODE
    };
    return fields[kind];
}

pyr_node_id pyr_tree_add(pyr_tree *tree, pyr_node_kind kind, pyr_span at) {
    if (!pyr_tree_reserve(tree, &tree->nodes, tree->node_count, &tree->node_room, sizeof *tree->nodes)) return 0;
    pyr_node *node = &tree->nodes[tree->node_count];
    memset(node, 0, sizeof *node);
    node->kind = (uint8_t)kind;
    node->at = at;
    return tree->node_count++;
}

pyr_list_id pyr_tree_list(pyr_tree *tree, const uint32_t *elements, uint32_t count) {
    if (count == 0) return 0;
    while (tree->item_room - tree->item_count < count + 1)
        if (!pyr_tree_reserve(tree, &tree->items, tree->item_room, &tree->item_room, sizeof *tree->items)) return 0;
    pyr_list_id list = tree->item_count;
    tree->items[list] = count;
    memcpy(&tree->items[list + 1], elements, count * sizeof *elements);
    tree->item_count += count + 1;
    return list;
}

uint32_t pyr_tree_text(pyr_tree *tree, const char *bytes, uint32_t length) {
    if (length > tree->text_room - tree->text_count) {
        uint64_t room = (uint64_t)tree->text_room * 2 + length + 256;
        char *grown = room > INT32_MAX ? NULL : pyr_tree_alloc(tree, room);
        if (!grown) {
            pyr_tree_fail_memory(tree);
            return 0;
        }
        if (tree->text_count) memcpy(grown, tree->text, tree->text_count);
        tree->text = grown;
        tree->text_room = (uint32_t)room;
    }
    uint32_t start = tree->text_count;
    if (length) memcpy(tree->text + start, bytes, length);
    tree->text_count += length;
    return start;
}

static bool grow_name_slots(pyr_tree *tree) {
    uint32_t size = tree->name_mask ? (tree->name_mask + 1) * 2 : 64;
    uint32_t *slots = pyr_tree_alloc(tree, (uint64_t)size * sizeof *slots);
    if (!slots) return false;
    for (uint32_t id = 1; id < tree->name_count; id++) {
        uint32_t i = tree->names[id].hash & (size - 1);
        while (slots[i]) i = (i + 1) & (size - 1);
        slots[i] = id;
    }
    tree->name_slots = slots;
    tree->name_mask = size - 1;
    return true;
}

pyr_name_id pyr_tree_name(pyr_tree *tree, const char *text, uint32_t length) {
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < length; i++) hash = (hash ^ (uint8_t)text[i]) * 16777619u;
    if (tree->name_count * 2 > tree->name_mask || !tree->name_slots)
        if (!grow_name_slots(tree)) return 0;
    uint32_t slot = hash & tree->name_mask;
    for (pyr_name_id id; (id = tree->name_slots[slot]) != 0; slot = (slot + 1) & tree->name_mask) {
        const pyr_source_name *name = &tree->names[id];
        if (name->hash == hash && name->length == length && memcmp(tree->text + name->start, text, length) == 0) return id;
    }
    if (!pyr_tree_reserve(tree, &tree->names, tree->name_count, &tree->name_room, sizeof *tree->names)) return 0;
    uint32_t start = pyr_tree_text(tree, text, length);
    if (tree->error.kind) return 0;
    tree->names[tree->name_count] = (pyr_source_name){start, length, hash};
    if (tree->name_count) tree->name_slots[slot] = tree->name_count;
    return tree->name_count++;
}

bool pyr_tree_name_is(const pyr_tree *tree, pyr_name_id name, const char *text) {
    size_t length = strlen(text);
    return tree->names[name].length == length && memcmp(tree->text + tree->names[name].start, text, length) == 0;
}

uint32_t pyr_tree_column(const pyr_tree *tree, uint32_t line, uint32_t col) {
    if (line == 0 || line > tree->line_count) return col;
    uint32_t start = tree->lines[line - 1], count = 0;
    for (uint32_t i = start; i < start + col && i < tree->source_length; i++) count += (tree->source[i] & 0xC0) != 0x80;
    return count;
}

// Whether one of the first two lines is a comment that names an encoding.
static bool declares_encoding(const pyr_tree *tree) {
    for (uint32_t line = 0; line < 2 && line < tree->line_count; line++) {
        const char *s = tree->source + tree->lines[line];
        while (*s == ' ' || *s == '\t' || *s == '\f') s++;
        if (*s != '#' && *s != '\n') return false;
        for (; *s && *s != '\n'; s++)
            if (strncmp(s, "coding:", 7) == 0 || strncmp(s, "coding=", 7) == 0) return true;
    }
    return false;
}

// A column of an error. The parser of 3.11 converts bytes to characters only when the source has a declared encoding or is a str; the
// passes behind it never do.
static int32_t error_column(const pyr_tree *tree, uint32_t line, uint32_t col) {
    return (int32_t)(tree->byte_columns ? col : pyr_tree_column(tree, line, col)) + 1;
}

void pyr_tree_fail_list(pyr_tree *tree, pyr_source_error_kind kind, pyr_span at, const char *message, va_list arguments) {
    pyr_source_error *error = &tree->error;
    if (error->kind) return;
    if (tree->byte_columns == PYR_COLUMNS_OF_FILE && declares_encoding(tree)) tree->byte_columns = 0;
    error->kind = kind;
    error->line = at.line;
    error->offset = error_column(tree, at.line, at.col);
    error->end_line = (int32_t)at.end_line;
    error->end_offset = error_column(tree, at.end_line, at.end_col);
    error->has_text = at.line >= 1 && at.line <= tree->line_count;
    if (error->has_text) {
        error->text_source = tree->source;
        error->text_start = tree->lines[at.line - 1];
        uint32_t end = at.line < tree->line_count ? tree->lines[at.line] : tree->source_length;
        error->text_length = end - error->text_start;
        // CPython reads the column of the end in the text of the first line, whatever line it is on.
        int32_t length = (int32_t)pyr_tree_column(tree, at.line, error->text_length);
        if (!tree->byte_columns && at.end_line > at.line && error->end_offset > length) error->end_offset = length;
    }
    pyr_format_list(error->message, sizeof error->message, message, arguments);
}

void pyr_tree_fail(pyr_tree *tree, pyr_source_error_kind kind, pyr_span at, const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    pyr_tree_fail_list(tree, kind, at, message, arguments);
    va_end(arguments);
}

void pyr_tree_warn(pyr_tree *tree, uint32_t line, const char *message, ...) {
    char text[320];
    va_list arguments;
    va_start(arguments, message);
    pyr_format_list(text, sizeof text, message, arguments);
    va_end(arguments);
    uint32_t length = (uint32_t)strlen(text), start = pyr_tree_text(tree, text, length);
    if (tree->error.kind) return;
    if (!pyr_tree_reserve(tree, &tree->warnings, tree->warning_count, &tree->warning_room, sizeof *tree->warnings)) return;
    tree->warnings[tree->warning_count++] = (pyr_source_warning){line, start, length};
}
