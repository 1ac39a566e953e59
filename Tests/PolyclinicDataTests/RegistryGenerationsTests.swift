#if SQLite
  import Foundation
  import Polyclinic
  import TestSupport
  import Testing

  @testable import PolyclinicData

  @Suite struct RegistryGenerationsTests {
    /// Registries that can be told apart.
    private static func registries(_ count: Int) throws -> [DistrictRegistry] {
      try (0..<count).map { try RandomRegistry.make(seed: UInt64(100 + $0), streets: 8, segmentsPerStreet: 2) }
    }

    @Test func threeAreKept() throws {
      let folder = try RegistryFolder()
      let registries = try Self.registries(5)
      for registry in registries { try folder.write(registry) }
      #expect(
        try folder.names == ["", ".1", ".1.sum", ".2", ".2.sum", ".sum"].map { "registry.db" + $0 })
      for (generation, registry) in registries.reversed().prefix(3).enumerated() {
        let bytes = try RegistryGenerations(path: folder.path).bytes(generation).data
        #expect(try RegistryFile.load(bytes, file: "", glyphs: RandomRegistry.glyphs).hasSameContent(as: registry))
      }
    }

    @Test func undoGoesBackAsFarAsThereAreGenerations() throws {
      let folder = try RegistryFolder()
      let registries = try Self.registries(3)
      for registry in registries { try folder.write(registry) }
      for expected in registries.dropLast().reversed() {
        try RegistryFile.undo(folder.path)
        let opened = try folder.open()
        #expect(opened.refusals.isEmpty && opened.registry.hasSameContent(as: expected))
      }
      let error = #expect(throws: Problem.self) { try RegistryFile.undo(folder.path) }
      #expect(error?.reason == "there is no earlier registry to go back to")
      #expect(try folder.names == ["registry.db", "registry.db.sum"])
      try folder.write(registries[2])
      try RegistryFile.undo(folder.path)
      #expect(try folder.open().registry.hasSameContent(as: registries[0]))
    }

    /// What cannot be read is not passed over; nothing is promised then, and nothing changed.
    @Test(arguments: ["", "2"]) func undoRefusesADamagedGeneration(_ damage: String) throws {
      let folder = try RegistryFolder()
      for registry in try Self.registries(3) { try folder.write(registry) }
      if damage.isEmpty {
        try FileManager.default.removeItem(at: folder.url(".1.sum"))
      } else {
        try Data(damage.utf8).write(to: folder.url(".1"))
      }
      let before = try folder.names
      let error = try #require(throws: Problem.self) { try RegistryFile.hasPrevious(folder.path) }
      #expect(error.file == folder.url(damage.isEmpty ? ".1.sum" : ".1").path)
      #expect(throws: error) { try RegistryFile.undo(folder.path) }
      #expect(try folder.names == before)
    }

    @Test func aDamagedNewestGenerationIsNotKept() throws {
      let folder = try RegistryFolder()
      let registries = try Self.registries(3)
      try folder.write(registries[0])
      try folder.write(registries[1])
      try Data("SQLite format 3\0 and nothing more".utf8).write(to: folder.url())
      try folder.write(registries[2])
      #expect(try folder.open().registry.hasSameContent(as: registries[2]))
      try RegistryFile.undo(folder.path)
      #expect(try folder.open().registry.hasSameContent(as: registries[0]))
    }

    /// A power cut after any step of an import leaves the old registry or the new one, and the next import works.
    @Test(arguments: 0..<4) func anImportMayEndAfterAnyStep(_ generations: Int) throws {
      let registries = try Self.registries(6)
      let folder = try RegistryFolder()
      for registry in registries.prefix(generations) { try folder.write(registry) }
      let old = generations > 0 ? registries[generations - 1] : nil
      var left: [RegistryFolder] = []
      try folder.write(registries[4]) { _ throws(Problem) in
        if let copy = try? folder.copy() { left.append(copy) }
      }
      #expect(left.count >= 4)
      for copy in left {
        try expectServes(copy, [old, registries[4]].compactMap(\.self), mayBeEmpty: old == nil)
        try copy.write(registries[5])
        #expect(try copy.open().registry.hasSameContent(as: registries[5]))
        #expect(try copy.names.allSatisfy { !$0.contains(".new") })
        guard old != nil else { continue }
        try RegistryFile.undo(copy.path)
        try expectServes(copy, [old, registries[4]].compactMap(\.self), mayBeEmpty: false)
      }
    }

    /// A step that the system refuses ends the import with a problem, and what served still serves.
    @Test(arguments: 0..<9) func anImportMayFailAtAnyStep(_ failing: Int) throws {
      let registries = try Self.registries(3)
      let folder = try RegistryFolder()
      try folder.write(registries[0])
      try folder.write(registries[1])
      var step = 0
      let error = #expect(throws: Problem.self) {
        try folder.write(registries[2]) { _ throws(Problem) in
          step += 1
          if step > failing { throw Problem(file: "disk", reason: "full") }
        }
      }
      #expect(error?.reason == "full")
      try expectServes(folder, [registries[1], registries[2]], mayBeEmpty: false)
      #expect(try folder.names.allSatisfy { !$0.contains(".new") })
    }

    /// A power cut after any step of going back leaves what was or what is to be.
    @Test(arguments: 2..<4) func undoMayEndAfterAnyStep(_ count: Int) throws {
      let registries = try Self.registries(count)
      let folder = try RegistryFolder()
      for registry in registries { try folder.write(registry) }
      var left: [RegistryFolder] = []
      var generations = RegistryGenerations(path: folder.path)
      generations.afterStep = { _ throws(Problem) in
        if let copy = try? folder.copy() { left.append(copy) }
      }
      try generations.dropNewest()
      #expect(left.count >= 8)
      for copy in left { try expectServes(copy, Array(registries.suffix(2)), mayBeEmpty: false) }
    }

    @Test func twoImportsDoNotMeet() throws {
      let folder = try RegistryFolder()
      let registries = try Self.registries(2)
      var second: Problem?
      try folder.write(registries[0]) { _ throws(Problem) in
        do throws(Problem) {
          try RegistryFile.undo(folder.path)
        } catch {
          second = error
        }
      }
      #expect(second?.reason == "another import is under way in this folder")
    }

    @Test func aNewestGenerationThatIsLostWithItsChecksumGivesWay() throws {
      let folder = try RegistryFolder()
      let lists = try Self.registries(2)
      for list in lists { try folder.write(list) }
      for suffix in ["", ".sum"] { try FileManager.default.removeItem(at: folder.url(suffix)) }
      let source = try RegistrySource.open(
        folder.path, assets: AssetsFolder(path: Repository.assets.path), glyphs: RandomRegistry.glyphs)
      #expect(source.registry.hasSameContent(as: lists[0]))
      #expect(source.refusals.map(\.file) == [folder.path])
    }

    @Test func aLinkToADeviceGivesWay() throws {
      let folder = try RegistryFolder()
      let lists = try Self.registries(2)
      for list in lists { try folder.write(list) }
      try FileManager.default.removeItem(at: folder.url())
      try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: "/dev/zero")
      #expect(try folder.open().registry.hasSameContent(as: lists[0]))
    }

    @Test func aLinkToARegistryStaysALink() throws {
      let folder = try RegistryFolder()
      let registries = try Self.registries(2)
      try folder.write(registries[0])
      let link = folder.folder.appendingPathComponent("link")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: folder.path)
      try RegistryFile.write(registries[1], to: link.path, created: folder.day, glyphs: RandomRegistry.glyphs)
      #expect(try folder.open().registry.hasSameContent(as: registries[1]))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == folder.path)
    }

    /// Whoever reads while registries are replaced always gets one of them.
    @Test func readsWhileItIsReplaced() async throws {
      let folder = try RegistryFolder()
      let registries = try Self.registries(2)
      try folder.write(registries[0])
      let path = folder.path
      let reader = Task.detached {
        try (0..<200).allSatisfy { _ in
          let opened = try RegistrySource(file: path, glyphs: RandomRegistry.glyphs).registry
          return registries.contains { $0.hasSameContent(as: opened) }
        }
      }
      for index in 0..<30 { try folder.write(registries[index % 2]) }
      #expect(try await reader.value)
    }

    private func expectServes(_ folder: RegistryFolder, _ expected: [DistrictRegistry], mayBeEmpty: Bool) throws {
      do throws(Problems) {
        let opened = try folder.open()
        #expect(expected.contains { $0.hasSameContent(as: opened.registry) })
      } catch {
        #expect(mayBeEmpty, "\(error.list)")
      }
    }
  }
#endif
