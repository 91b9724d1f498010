import Domain
import Testing

@Suite("Rules of templates") struct TemplateRuleTests {
    private func template(_ parents: TemplateUse..., blocks: [NamePlace] = []) -> FileFacts {
        var facts = FileFacts(language: .template)
        var template = TemplateFacts()
        template.parents = parents
        template.blocks = blocks
        facts.template = template
        return facts
    }

    private func found(_ name: String, from path: RepositoryPath = "app/templates/a.html", isOptional: Bool = false)
        -> [Violation]
    {
        let use = TemplateUse(name, kind: .extends, isOptional: isOptional, line: 3)
        var files: [RepositoryPath: FileFacts] = [
            "app/templates/base.html": template(), "app/templates/inc/moved/layout.html": template(),
            "app/activity/templates/activity/list.html": template(), "app/pages/custom/page.html": template(),
        ]
        files[path] = template(use)
        return PaperTree(files).violations(of: MissingTemplate.rule, in: [path])
    }

    @Test(
        "finds templates in all directories of templates, beside the file, and in directories by another name",
        arguments: ["base.html", "activity/list.html", "custom/page.html", "./base.html", "inc/moved/layout.html"])
    func present(name: String) { #expect(found(name).isEmpty) }

    @Test("names a template that is not there, and where one of that name is")
    func missing() {
        let found = found("inc/layout.html")
        let place: RepositoryPath = "app/templates/inc/moved/layout.html"
        #expect(found.map(\.problem) == [.templates(.missing("inc/layout.html", movedTo: place))])
        #expect(found.first?.places == [CodePlace("app/templates/a.html", line: 3)])
        #expect(found.first?.countsAlone == true)
        let causes = found.flatMap { ($0.cause.map { [$0] } ?? []) + $0.otherCauses }
        #expect(causes.contains(CodeSymbol("app/templates/inc/layout.html")))
    }

    @Test("says nothing of what may be missing, of what another package may bring, and of names made by code")
    func unknown() {
        #expect(found("gone.html", isOptional: true).isEmpty)
        #expect(found("wtf.html").allSatisfy { !$0.countsAlone })
        #expect(found("admin/base_site.html").allSatisfy { !$0.countsAlone })
        #expect(found("theme:page.html").isEmpty)
        #expect(found("page").isEmpty)
    }

    @Test("a block is defined once")
    func blocks() {
        let blocks = [NamePlace("a", line: 1), NamePlace("b", line: 2), NamePlace("a", line: 7)]
        let found = PaperTree(["t.html": template(blocks: blocks)]).violations(of: DuplicateBlock.rule)
        #expect(found.map(\.problem) == [.templates(.duplicateBlock("a"))])
        #expect(found.first?.lines == [7, 1])
    }
}
