import Foundation
import Yams

/// One YAML file as a tree of nodes that know their lines.
struct YAMLDocument {
  /// The name that problems give.
  let file: String
  /// The root of the tree.
  let root: Node

  /// Reads a file.
  ///
  /// - Throws: ``Problem``, as ``TextFile`` does, or with the place at which the YAML is broken or has an alias.
  init(file: String, path: String) throws(Problem) {
    let text = try TextFile(name: file, path: path)
    if let alias = YAMLAlias(in: text.text) {
      throw Problem(file: file, line: alias.line, reason: "the alias '*\(alias.name)' must be the value itself")
    }
    do {
      // Scalars stay strings: no value of ours is told by YAML's own guess of a type.
      let parser = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        throw Problem(file: file, reason: "the file has no entries")
      }
      self.file = file
      self.root = root
    } catch let problem as Problem {
      throw problem
    } catch let error as YamlError {
      throw Problem(file: file, line: error.line, reason: error.reason)
    } catch {
      throw Problem(file: file, reason: "\(error)")
    }
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset, _, let yaml):
      offset.map { yaml.utf8.prefix($0).count { $0 == 0x0A } + 1 }
    default: nil
    }
  }

  fileprivate var reason: String {
    switch self {
    case .scanner(let context, let problem, _, _), .parser(let context, let problem, _, _):
      "broken YAML: \([context?.text, problem].compactMap { $0 }.joined(separator: ", "))"
    case .composer(let context, let problem, _, _):
      "broken YAML: \([context?.text, problem].compactMap { $0 }.joined(separator: ", "))"
    case .reader(let problem, _, _, _): "broken YAML: \(problem)"
    case .duplicatedKeysInMapping(let duplicates, _):
      "the key \(duplicates.map { "'\($0)'" }.joined(separator: ", ")) stands twice in one entry"
    default: "broken YAML"
    }
  }
}
