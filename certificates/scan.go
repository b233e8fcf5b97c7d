package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
)

// ErrScan tells that a picture cannot stand behind the lines as the scan of a
// blank.
var ErrScan = errors.New("scan of the blank cannot be used")

// The sides that a scan may have, in pixels: A5 at 50 dpi at the least, A3 at
// 300 dpi at the most, which is plenty for a screen.
const (
	scanLeast = 290
	scanMost  = 5000
)

// CheckScan tells whether a picture can be set as [Certificate.Scan]: a PNG of
// any kind with sides of 290 to 5000 pixels. An error wraps [ErrScan].
func CheckScan(file []byte) error {
	config, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return fmt.Errorf("%w: not a PNG: %w", ErrScan, err)
	}
	if min(config.Width, config.Height) < scanLeast || max(config.Width, config.Height) > scanMost {
		return fmt.Errorf("%w: %d × %d pixels: sides of %d to %d are wanted", ErrScan, config.Width, config.Height, scanLeast, scanMost)
	}
	if _, err := png.Decode(bytes.NewReader(file)); err != nil {
		return fmt.Errorf("%w: %w", ErrScan, err)
	}
	return nil
}

// readScan checks a scan and writes it anew in the plain form of PNG.
func readScan(file []byte) ([]byte, error) {
	if err := CheckScan(file); err != nil {
		return nil, err
	}
	plain, err := plainPNG(file)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrScan, err)
	}
	return plain, nil
}
