/// The number of a step in its plan, from 1: how plans, reports and people name it.
package struct StepNumber: Hashable, Sendable {
    /// The number, from 1.
    package let value: Int

    package init(_ value: Int) { self.value = value }

    /// Makes the number of the step at a place of the list, from 0.
    package init(place: Int) { value = place + 1 }

    package static let first = StepNumber(1)

    /// The place in a list of all steps, from 0.
    package var place: Int { value - 1 }

    /// The number of the step behind it.
    package var next: StepNumber { StepNumber(value + 1) }

    /// The number of the step before it.
    package var previous: StepNumber { StepNumber(value - 1) }
}

extension StepNumber: Strideable {
    package func distance(to other: StepNumber) -> Int { other.value - value }

    package func advanced(by distance: Int) -> StepNumber { StepNumber(value + distance) }
}

extension StepNumber: CustomStringConvertible {
    package var description: String { "\(value)" }
}

extension Array {
    /// The element of a step, in an array with one element for each from the first on.
    package subscript(step: StepNumber) -> Element { self[step.place] }

    /// The elements of some steps.
    package subscript(steps: ClosedRange<StepNumber>) -> ArraySlice<Element> {
        self[steps.lowerBound.place...steps.upperBound.place]
    }
}
