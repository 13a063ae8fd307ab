/// What an outlook refuses.
package enum OutlookErrorWords {
  package static let badDimension = Phrase(
    en: "an outlook is by one dimension, and not by year or month: outlook by region",
    zh: "展望只按一个维度，且不按年、月：展望 按 地区")
}
