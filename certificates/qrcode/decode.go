package qrcode

import (
	"errors"
	"fmt"
	"image"
	"slices"

	"github.com/makiuchi-d/gozxing"
	multi "github.com/makiuchi-d/gozxing/multi/qrcode"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// ErrNoCode tells that no code can be read in a picture.
var ErrNoCode = errors.New("no QR code can be read")

// ErrTooLarge tells that a picture has more than [MostPixels].
var ErrTooLarge = errors.New("picture is too large")

// MostPixels is how many pixels a picture may have: more than an A3 scanned
// at 400 dpi or what telephones take.
const MostPixels = 64_000_000

// Decode returns the texts of the codes in a scan or a photograph, whichever
// way up it is; a code that is there twice counts once. It looks at the
// picture as it is, then larger and smaller, then at its parts, and ends
// where it finds something. A picture without a code that can be read is an
// error that wraps [ErrNoCode].
func Decode(picture image.Image) ([]string, error) {
	if err := checkSize(picture); err != nil {
		return nil, err
	}
	for view := range views(grey(picture)) {
		if texts := read(view); len(texts) > 0 {
			return texts, nil
		}
	}
	return nil, ErrNoCode
}

// Glance is Decode for a picture that is known to be clear: it looks at it as
// it is and no further.
func Glance(picture image.Image) ([]string, error) {
	if err := checkSize(picture); err != nil {
		return nil, err
	}
	if texts := read(grey(picture)); len(texts) > 0 {
		return texts, nil
	}
	return nil, ErrNoCode
}

func checkSize(picture image.Image) error {
	size := picture.Bounds().Size()
	switch {
	case size.X < 1 || size.Y < 1:
		return ErrNoCode
	case size.X > MostPixels/size.Y:
		return fmt.Errorf("%w: %d × %d pixels", ErrTooLarge, size.X, size.Y)
	}
	return nil
}

// read tries what the library offers on one view: its two ways to tell dark
// from light, and the search for many codes before that for the clearest.
func read(view *image.Gray) []string {
	size := view.Bounds().Size()
	source, err := gozxing.NewPlanarYUVLuminanceSource(view.Pix, view.Stride, size.Y, 0, 0, size.X, size.Y, false)
	if err != nil {
		return nil
	}
	for _, binarizer := range []gozxing.Binarizer{gozxing.NewHybridBinarizer(source), gozxing.NewGlobalHistgramBinarizer(source)} {
		bitmap, err := gozxing.NewBinaryBitmap(binarizer)
		if err != nil {
			continue
		}
		if texts := all(bitmap); len(texts) > 0 {
			return texts
		}
		if result, err := guarded(func() (*gozxing.Result, error) {
			return qrcode.NewQRCodeReader().Decode(bitmap, hints())
		}); err == nil {
			return []string{result.GetText()}
		}
	}
	return nil
}

// all returns the texts of every code in a bitmap.
func all(bitmap *gozxing.BinaryBitmap) []string {
	results, err := guarded(func() ([]*gozxing.Result, error) {
		return multi.NewQRCodeMultiReader().DecodeMultiple(bitmap, hints())
	})
	if err != nil {
		return nil
	}
	var texts []string
	for _, result := range results {
		if text := result.GetText(); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}

func hints() map[gozxing.DecodeHintType]any {
	return map[gozxing.DecodeHintType]any{
		gozxing.DecodeHintType_TRY_HARDER:    true,
		gozxing.DecodeHintType_CHARACTER_SET: "UTF-8",
	}
}

// guarded makes an error of a panic: the reader is a translation from a
// language that checks indexes at run time, and pictures come from anywhere.
func guarded[T any](look func() (T, error)) (found T, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("read QR code: %v", cause)
		}
	}()
	return look()
}
