package import Domain

/// Tests write a step's number as plans show it.
extension StepNumber: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}
