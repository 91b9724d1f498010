import Domain

/// What is defined in one place and used in another.
extension RulePage {
    static let interface: [RulePage] = [
        RulePage(
            RuleName("interface/removed-symbol"),
            finds: "Finds imports and uses of what a module or a class does not have.",
            text: """
                One side removes, renames or moves a function, the other one adds a use of it: an ImportError or an
                AttributeError. Names are followed through the files that pass them on, and through imports of
                everything. Nothing is said of an import whose failure is caught, of a module that makes names when it
                runs (`__getattr__`, `globals()`), and of members where a base class is not part of the project. In
                JavaScript and TypeScript the exports of modules are looked at.
                """,
            broken: """
                # app/users.py: get_user was renamed to find_user
                from app.users import get_user
                """,
            kept: """
                from app.users import find_user
                """),
        RulePage(
            RuleName("interface/changed-signature"),
            finds: "Finds calls that do not fit what they call.",
            text: """
                One side adds a required parameter, renames one or takes one away, the other one adds a call. Functions,
                methods of objects whose class is known, constructors (inherited ones, and those that dataclasses, attrs
                and named tuples make), and `super()` are looked at. Nothing is said where a decorator may change what
                is taken.
                """,
            broken: """
                def invite(email, role): ...

                invite("ada@example.org")
                """,
            kept: """
                invite("ada@example.org", role="guest")
                """),
        RulePage(
            RuleName("interface/override-signature"),
            finds: "Finds methods that do not take what the methods that they override take.",
            text: """
                One side gives a method of a base class one more parameter and calls it so, the other one adds a class
                that overrides the old method. Counts only where a merge brings it about.
                """,
            broken: """
                class Client:
                    def join(self, user, code=None): ...

                class Plex(Client):
                    def join(self, user): ...
                """,
            kept: """
                class Plex(Client):
                    def join(self, user, code=None): ...
                """),
        RulePage(
            RuleName("interface/new-required-member"),
            finds: "Finds classes that lack what a base class makes them define.",
            text: """
                One side adds an abstract method, the other one adds a class that does not have it: no object of it can
                be made. Counts only where a merge brings it about, and only where all base classes are known.
                """,
            broken: """
                class Client(ABC):
                    @abstractmethod
                    def leave(self): ...

                class Plex(Client):
                    def join(self, user): ...
                """,
            kept: """
                class Plex(Client):
                    def join(self, user): ...
                    def leave(self): ...
                """),
        RulePage(
            RuleName("interface/removed-exception"),
            finds: "Finds exceptions that are caught or raised and that are not there.",
            text: """
                The line that catches an exception is run when something goes wrong, and then fails with another error
                that nobody expects. Where the name is imported, the import breaks interface/removed-symbol as well.
                """,
            broken: """
                try:
                    pay(order)
                except errors.PaymentError:  # renamed to errors.PaymentFailed
                    retry(order)
                """,
            kept: """
                except errors.PaymentFailed:
                    retry(order)
                """),
    ]
}
