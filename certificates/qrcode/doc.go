// Package qrcode answers: how does a text become modules, and back?
//
// [Encode] makes the code that a certificate carries, as a matrix for the
// drawing; [Decode] finds codes in a scan or a photograph and reads them.
// What the text says, and whether it may be trusted, is not known here.
package qrcode
