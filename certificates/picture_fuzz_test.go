package certificates

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/png"
	"testing"
)

// FuzzPicture sets any bytes as the emblem of certificates and as the scan of a
// blank. A picture that says it is huge is refused before memory is taken for
// it.
func FuzzPicture(f *testing.F) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 300, 300))); err != nil {
		f.Fatal(err)
	}
	huge := bytes.Clone(file.Bytes())
	binary.BigEndian.PutUint32(huge[16:], 1<<30)
	f.Add(file.Bytes())
	f.Add(huge)
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Fuzz(func(t *testing.T, picture []byte) {
		if err := CheckEmblem(picture); err != nil && !errors.Is(err, ErrEmblem) {
			t.Errorf("emblem: %v", err)
		}
		if err := CheckScan(picture); err != nil && !errors.Is(err, ErrScan) {
			t.Errorf("scan: %v", err)
		}
	})
}
