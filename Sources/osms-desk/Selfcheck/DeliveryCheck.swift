import Foundation
import Kiosk

/// Looks whether the kiosk shows the texts and districts that were delivered, or the settings name others.
struct DeliveryCheck {
  let host: Host
  /// What is set.
  let settings: SettingValues

  private static let folder = "/var/lib/osms-kiosk"

  /// Something that is delivered at one place only.
  private struct Place {
    let setting: Setting
    let named: String?
    let path: String
    let isThere: Bool
  }

  private var places: [Place] {
    let (list, content) = (Self.folder + "/registry.db", Self.folder + "/content")
    return [
      Place(setting: .registry, named: settings.registry, path: list, isThere: host.has(list)),
      Place(setting: .assets, named: settings.assets, path: content, isThere: host.has(content + "/current")),
    ]
  }

  /// The point.
  var point: CheckPoint {
    let delivered = places.filter(\.isThere)
    let unshown = delivered.filter { $0.named.map(resolved) != resolved($0.path) }
    return CheckPoint(
      "delivered files",
      delivered.isEmpty
        ? .skip("nothing was delivered to \(Self.folder)")
        : unshown.isEmpty
          ? .pass("the kiosk shows what was delivered to \(Self.folder)")
          : .fail(
            unshown.map { "\($0.path) was delivered, and the settings do not name it" }.joined(separator: "; "),
            remedy: "in config.yaml: " + unshown.map { "\($0.setting.rawValue): \($0.path)" }.joined(separator: ", ")))
  }

  private func resolved(_ path: String) -> String {
    URL(fileURLWithPath: host.path(path)).resolvingSymlinksInPath().path
  }
}
