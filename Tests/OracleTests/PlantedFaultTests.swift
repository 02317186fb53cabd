import Testing

@Suite("The comparison finds an engine that is wrong")
struct PlantedFaultTests {
    /// Within so many questions each fault must be found: one in fifty of those that are asked of the engine.
    private static let limit = 20_000

    @Test(arguments: PlantedFault.all) func `a planted fault is found`(_ fault: PlantedFault) async {
        let asked = await Aside.run { fault.questionsUntilFound(limit: Self.limit) }
        #expect(asked != nil, "not found: \(fault)")
    }

    @Test func `there are at least a hundred of them, each another`() {
        #expect(PlantedFault.all.count >= 100)
        #expect(Set(PlantedFault.all.map(\.description)).count == PlantedFault.all.count)
    }
}
