import ArgumentParser
package import Domain

/// How change sets are merged.
struct MergeMethodOptions: ParsableArguments {
    @Option(
        name: .long,
        help: """
            What the merge button does: a merge commit, one commit for all, or every commit anew. Without it: the \
            configuration's, else 'merge'. A label of plan.mergeMethods decides for its change sets.
            """)
    var mergeMethod: MergeMethod?
}

// ArgumentParser asks for the conformance; the type belongs to the domain, which knows no parser.
extension MergeMethod: ExpressibleByArgument {}
