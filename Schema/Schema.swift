/// The SQL of the registry, by name and in order; a test holds the lists against the folders.
package enum Schema {
  /// One numbered script; it is never edited once it has been released.
  package struct Script: Sendable {
    package let name: String
    package let sql: String

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      sql = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The number of migrations is the schema's version (`user_version`).
  package static var version: Int { 5 }

  package static var migrations: [Script] {
    [
      Script("m0001-registry", PackageResources.m0001_registry_sql),
      Script("m0002-code-lists", PackageResources.m0002_code_lists_sql),
      Script("m0003-ledgers", PackageResources.m0003_ledgers_sql),
      Script("m0004-search", PackageResources.m0004_search_sql),
      Script("m0005-saved-views", PackageResources.m0005_saved_views_sql),
    ]
  }

  /// The documented views: they hold no data, so they are made anew after every migration.
  package static var views: [Script] {
    [Script("views", PackageResources.views_sql)]
  }
}
