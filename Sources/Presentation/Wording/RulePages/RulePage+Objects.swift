import Domain

/// Objects that go from one layer to another.
extension RulePage {
    static let objects: [RulePage] = [
        RulePage(
            RuleName("services/returns-orm-object"), isOff: true,
            finds: "Finds functions of services that give models back.",
            text: """
                Whoever gets a model can change the database and needs a session. Goes by what a function says that it
                gives back, alone or several of, and by where the name is imported from; what says nothing is left out,
                and so is a method that a base class has already. A service is a file in a directory `services`, or one
                that is named like that.
                """,
            broken: """
                def find(code: str) -> Invitation: ...      # class Invitation(db.Model)
                """,
            kept: """
                def find(code: str) -> InvitationDTO: ...
                """),
        RulePage(
            RuleName("dto/field-removed-but-read"),
            finds: "Finds reads of fields that objects which carry values do not have.",
            text: """
                One side takes a field out of a class of values (Pydantic's, a dataclass, `NamedTuple`), the other one
                adds a read of it, where an annotation or a call says of which class the object is. In a template that
                gets such an object nothing fails and nothing is shown: a warning. Classes with a base that can't be
                followed are left out. Counts only where a merge brings it about.
                """,
            broken: """
                class UserOut(BaseModel):
                    name: str                               # email was here
                def mail(user: UserOut): send(user.email)   # added by the other side
                """,
            kept: """
                class UserOut(BaseModel):
                    name: str
                    email: str
                """),
        RulePage(
            RuleName("dto/entity-drift"),
            finds: "Finds functions that make a carrier of values of an attribute that a model does not have.",
            text: """
                One side takes a column out of a model, the other one adds a function that makes an object for other
                layers of it: the call ends in an error. The function must say that it takes that model. Counts only where
                a merge brings it about.
                """,
            broken: """
                class User(db.Model): ...                   # email was here
                def out(user: User) -> UserOut: return UserOut(name=user.name, email=user.email)
                """,
            kept: """
                def out(user: User) -> UserOut: return UserOut(name=user.name, email=user.account.email)
                """),
    ]
}
