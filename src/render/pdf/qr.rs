//! Draws an address as a QR code (ISO/IEC 18004), for those who have a hand-out and a telephone.

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of white round the code, as the standard asks.
const QUIET_ZONE: i32 = 4;

/// Draws the code as SVG, black on white; nothing for an address that is too long for one.
pub(super) fn draw(address: &str) -> Option<String> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let modules = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let dark = modules.filter(|(x, y)| code.get_module(*x, *y));
    let path: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE)).collect();
    let size = code.size() + 2 * QUIET_ZONE;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 {size} {size}\" \
         shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
    ))
}
