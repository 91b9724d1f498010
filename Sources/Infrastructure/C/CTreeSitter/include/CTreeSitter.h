// Parsing with tree-sitter, as much of it as this program needs: a text becomes one array of nodes, and nothing of
// tree-sitter's own is left to be kept alive or freed. Where the sources were not fetched, no language is there.
#ifndef CTREESITTER_H
#define CTREESITTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
    SYNTAX_PYTHON,
    SYNTAX_JAVASCRIPT,
    SYNTAX_TYPESCRIPT,
    SYNTAX_TSX,
    SYNTAX_GO,
    SYNTAX_JAVA,
    SYNTAX_RUBY,
    SYNTAX_PHP,
    SYNTAX_SWIFT
} SyntaxLanguage;

// One node of a syntax tree. The nodes stand in the order of the text, an outer one before those inside.
typedef struct {
    // Its kind, a number of the language's.
    uint16_t symbol;
    // What it is to its parent, a number of the language's; 0 for nothing.
    uint16_t field;
    // Where its text starts and ends, in bytes.
    uint32_t start;
    uint32_t end;
    // The line it starts in, from 0.
    uint32_t row;
    // The number of the first node that isn't inside it.
    uint32_t next;
    // The number of the node it stands in; its own for the first.
    uint32_t parent;
} SyntaxNode;

typedef enum {
    SYNTAX_PARSED,
    // The text is none of the language's; `row` tells where.
    SYNTAX_ERROR_FOUND,
    SYNTAX_TOO_DEEP,
    SYNTAX_TOO_SLOW,
    SYNTAX_OUT_OF_MEMORY
} SyntaxOutcome;

typedef struct {
    SyntaxNode *nodes;
    size_t count;
    uint32_t row;
} SyntaxNodes;

// The version of tree-sitter that is built in; NULL for none.
const char *syntax_core_version(void);

// The grammar of a language; NULL where it isn't built in.
const void *syntax_grammar(SyntaxLanguage language);

// The version of a grammar's package, and its SHA-256; NULL where it isn't built in.
const char *syntax_grammar_version(SyntaxLanguage language);
const char *syntax_grammar_digest(SyntaxLanguage language);

// The version of the interface that a grammar was made for.
uint32_t syntax_grammar_abi(const void *grammar);

uint32_t syntax_symbol_count(const void *grammar);
const char *syntax_symbol_name(const void *grammar, uint16_t symbol);
bool syntax_symbol_is_named(const void *grammar, uint16_t symbol);
uint32_t syntax_field_count(const void *grammar);
const char *syntax_field_name(const void *grammar, uint16_t field);

// Parses a text. Nodes of a kind that isn't kept are left out; `kept` has one entry a symbol.
// The limit of steps bounds the time, the same way on every machine: a step is some hundred operations of the parser.
SyntaxOutcome syntax_parse(
    const void *grammar, const uint8_t *bytes, uint32_t length, const bool *kept, uint32_t depth_limit,
    uint64_t step_limit, SyntaxNodes *result);

// Frees what `syntax_parse` made.
void syntax_free(SyntaxNodes *result);

#endif
