import Domain

/// Sizes.
extension RulePage {
    static let design: [RulePage] = [
        RulePage(
            RuleName("design/function-length"), .warning, isOff: true,
            finds: "Finds functions whose body is longer than five lines.",
            text: """
                Comments, blank lines and documentation do not count. A function that was over the limit before is no
                new finding when it grows. What is long enough is a matter of taste, so the rule is off until somebody
                asks for it.
                """,
            broken: """
                def join(user):
                    a = 1
                    b = 2
                    c = 3
                    d = 4
                    e = 5
                    return a
                """,
            kept: """
                def join(user):
                    check(user)
                    return welcome(user)
                """),
        RulePage(
            RuleName("design/class-size"), .warning, isOff: true,
            finds: "Finds classes of more than 100 lines.",
            text: """
                A class of many lines does many things. A class that was over the limit before is no new finding when it
                grows. Off until somebody asks for it.
                """,
            broken: """
                class Shop:  # 240 lines
                """,
            kept: """
                class Cart:  # 80 lines

                class Checkout:  # 90 lines
                """),
        RulePage(
            RuleName("design/parameter-count"), .warning, isOff: true,
            finds: "Finds functions of more than four parameters.",
            text: """
                `self` and `cls` do not count. Off until somebody asks for it.
                """,
            broken: """
                def invite(email, name, role, code, expires): ...
                """,
            kept: """
                def invite(invitation): ...
                """),
    ]
}
