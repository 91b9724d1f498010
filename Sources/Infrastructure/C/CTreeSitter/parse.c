#include "CTreeSitter.h"
#include "sources.h"

#include <stdlib.h>

#if HAS_SOURCES
#include "tree_sitter/api.h"

uint32_t syntax_grammar_abi(const void *grammar) { return ts_language_abi_version(grammar); }

uint32_t syntax_symbol_count(const void *grammar) { return ts_language_symbol_count(grammar); }

const char *syntax_symbol_name(const void *grammar, uint16_t symbol) {
    return ts_language_symbol_name(grammar, symbol);
}

bool syntax_symbol_is_named(const void *grammar, uint16_t symbol) {
    return ts_language_symbol_type(grammar, symbol) == TSSymbolTypeRegular;
}

uint32_t syntax_field_count(const void *grammar) { return ts_language_field_count(grammar); }

const char *syntax_field_name(const void *grammar, uint16_t field) {
    return ts_language_field_name_for_id(grammar, field);
}

typedef struct {
    const uint8_t *bytes;
    uint32_t length;
} Text;

static const char *read_text(void *payload, uint32_t offset, TSPoint point, uint32_t *count) {
    const Text *text = payload;
    (void)point;
    *count = offset < text->length ? text->length - offset : 0;
    return *count == 0 ? "" : (const char *)text->bytes + offset;
}

typedef struct {
    uint64_t left;
} Steps;

// Says whether to stop.
static bool take_step(TSParseState *state) {
    Steps *steps = state->payload;
    if (steps->left == 0) return true;
    steps->left -= 1;
    return false;
}

static TSTree *parse(
    const void *grammar, const uint8_t *bytes, uint32_t length, uint64_t step_limit, SyntaxOutcome *outcome) {
    TSParser *parser = ts_parser_new();
    *outcome = SYNTAX_OUT_OF_MEMORY;
    if (parser == NULL) return NULL;
    TSTree *tree = NULL;
    if (ts_parser_set_language(parser, grammar)) {
        Text text = {bytes, length};
        Steps steps = {step_limit};
        TSInput input = {.payload = &text, .read = read_text, .encoding = TSInputEncodingUTF8};
        TSParseOptions options = {.payload = &steps, .progress_callback = take_step};
        tree = ts_parser_parse_with_options(parser, NULL, input, options);
        if (tree == NULL) *outcome = SYNTAX_TOO_SLOW;
    }
    ts_parser_delete(parser);
    return tree;
}

static bool append(SyntaxNodes *result, size_t *capacity, SyntaxNode node) {
    if (result->count == *capacity) {
        size_t larger = *capacity == 0 ? 1024 : *capacity * 2;
        SyntaxNode *nodes = realloc(result->nodes, larger * sizeof(SyntaxNode));
        if (nodes == NULL) return false;
        result->nodes = nodes;
        *capacity = larger;
    }
    result->nodes[result->count++] = node;
    return true;
}

// The way from the root to the node that is looked at: for each the number of the node that stands for it.
typedef struct {
    uint32_t *numbers;
    bool *kept;
    uint32_t depth;
} Path;

static SyntaxNode node_of(TSTreeCursor *cursor, TSNode node, uint32_t parent) {
    return (SyntaxNode){
        .symbol = ts_node_symbol(node),
        .field = ts_tree_cursor_current_field_id(cursor),
        .start = ts_node_start_byte(node),
        .end = ts_node_end_byte(node),
        .row = ts_node_start_point(node).row,
        .parent = parent,
    };
}

static SyntaxOutcome visit(TSTreeCursor *cursor, const bool *kept, Path *path, SyntaxNodes *result, size_t *capacity) {
    TSNode node = ts_tree_cursor_current_node(cursor);
    uint32_t parent = path->depth == 0 ? 0 : path->numbers[path->depth - 1];
    TSSymbol symbol = ts_node_symbol(node);
    if (ts_node_is_missing(node) || ts_node_is_error(node)) {
        result->row = ts_node_start_point(node).row;
        return SYNTAX_ERROR_FOUND;
    }
    bool is_kept = kept[symbol] || path->depth == 0;
    path->numbers[path->depth] = is_kept ? (uint32_t)result->count : parent;
    path->kept[path->depth] = is_kept;
    if (is_kept && !append(result, capacity, node_of(cursor, node, parent))) return SYNTAX_OUT_OF_MEMORY;
    return SYNTAX_PARSED;
}

static void leave(const Path *path, SyntaxNodes *result) {
    if (path->kept[path->depth]) result->nodes[path->numbers[path->depth]].next = (uint32_t)result->count;
}

// Moves to the next node in the order of the text; false at the end.
static bool move(TSTreeCursor *cursor, Path *path, SyntaxNodes *result, uint32_t depth_limit, SyntaxOutcome *outcome) {
    if (ts_tree_cursor_goto_first_child(cursor)) {
        path->depth += 1;
        if (path->depth >= depth_limit) *outcome = SYNTAX_TOO_DEEP;
        return *outcome == SYNTAX_PARSED;
    }
    leave(path, result);
    while (!ts_tree_cursor_goto_next_sibling(cursor)) {
        if (path->depth == 0 || !ts_tree_cursor_goto_parent(cursor)) return false;
        path->depth -= 1;
        leave(path, result);
    }
    return true;
}

static SyntaxOutcome walk(TSTree *tree, const bool *kept, uint32_t depth_limit, SyntaxNodes *result) {
    Path path = {
        .numbers = calloc(depth_limit + 1, sizeof(uint32_t)),
        .kept = calloc(depth_limit + 1, sizeof(bool)),
    };
    SyntaxOutcome outcome = path.numbers && path.kept ? SYNTAX_PARSED : SYNTAX_OUT_OF_MEMORY;
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
    size_t capacity = 0;
    bool goes_on = outcome == SYNTAX_PARSED;
    while (goes_on) {
        outcome = visit(&cursor, kept, &path, result, &capacity);
        goes_on = outcome == SYNTAX_PARSED && move(&cursor, &path, result, depth_limit, &outcome);
    }
    ts_tree_cursor_delete(&cursor);
    free(path.numbers);
    free(path.kept);
    return outcome;
}

SyntaxOutcome syntax_parse(
    const void *grammar, const uint8_t *bytes, uint32_t length, const bool *kept, uint32_t depth_limit,
    uint64_t step_limit, SyntaxNodes *result) {
    SyntaxOutcome outcome;
    *result = (SyntaxNodes){0};
    TSTree *tree = parse(grammar, bytes, length, step_limit, &outcome);
    if (tree == NULL) return outcome;
    outcome = walk(tree, kept, depth_limit, result);
    ts_tree_delete(tree);
    if (outcome != SYNTAX_PARSED) syntax_free(result);
    return outcome;
}
#else
uint32_t syntax_grammar_abi(const void *grammar) { return (void)grammar, 0; }
uint32_t syntax_symbol_count(const void *grammar) { return (void)grammar, 0; }
const char *syntax_symbol_name(const void *grammar, uint16_t symbol) { return (void)grammar, (void)symbol, NULL; }
bool syntax_symbol_is_named(const void *grammar, uint16_t symbol) { return (void)grammar, (void)symbol, false; }
uint32_t syntax_field_count(const void *grammar) { return (void)grammar, 0; }
const char *syntax_field_name(const void *grammar, uint16_t field) { return (void)grammar, (void)field, NULL; }

SyntaxOutcome syntax_parse(
    const void *grammar, const uint8_t *bytes, uint32_t length, const bool *kept, uint32_t depth_limit,
    uint64_t step_limit, SyntaxNodes *result) {
    (void)grammar, (void)bytes, (void)length, (void)kept, (void)depth_limit, (void)step_limit;
    *result = (SyntaxNodes){0};
    return SYNTAX_TOO_SLOW;
}
#endif

void syntax_free(SyntaxNodes *result) {
    free(result->nodes);
    result->nodes = NULL;
    result->count = 0;
}
