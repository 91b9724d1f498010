import Domain
import Testing

@Suite("The author of a commit") struct BotTests {
    @Test(
        "is a bot whose name or address says so",
        arguments: [
            (
                Person(name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com"),
                Bot.dependabot
            ),
            (Person(name: "Dependabot", email: "support@dependabot.com"), .dependabot),
            (Person(name: "renovate[bot]", email: ""), .renovate),
            (Person(name: "Renovate Bot", email: "bot@renovateapp.com"), .renovate),
            (Person(name: "WhiteSource Renovate", email: "x@example.org"), .renovate),
            (Person(name: "", email: "66853113+pre-commit-ci[bot]@users.noreply.github.com"), .preCommitCI),
            (Person(name: "github-actions", email: "github-actions@github.com"), .other),
            (Person(name: "our-own[bot]", email: ""), .other),
        ])
    func bots(person: Person, bot: Bot) { #expect(person.bot == bot) }

    @Test(
        "is a person otherwise",
        arguments: [
            Person(name: "Ada", email: "ada@example.org"), Person(name: "", email: ""), Person(name: "@", email: "@@"),
            Person(name: "Robot", email: "bot@example.org"), Person(name: "[bot] Ada", email: "+@"),
        ])
    func people(person: Person) { #expect(person.bot == nil) }

    @Test("is shown without the mark of a bot")
    func shown() {
        #expect(Person(name: "dependabot[bot]", email: "").shownName == "dependabot")
        #expect(Person(name: "Ada", email: "").shownName == "Ada")
    }
}
