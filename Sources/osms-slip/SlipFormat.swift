import ArgumentParser

/// In which form a slip is drawn.
enum SlipFormat: String, CaseIterable, ExpressibleByArgument {
  /// A PDF of A4 pages.
  case pdfA4 = "pdf-a4"
  /// A PDF of one page, 80 mm wide and as long as needed.
  case pdf80mm = "pdf-80mm"
  /// A picture in the commands of a receipt printer whose head has 576 dots on 72 mm.
  case escpos80mm = "escpos-80mm"
}
