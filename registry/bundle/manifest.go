package bundle

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"sovang/registry/pattern"
)

// Format begins every manifest of this version.
const Format = "sovang-handover/1"

// formatFamily begins the manifests of every version.
const formatFamily = "sovang-handover/"

// manifestName is the first entry of the zip file.
const manifestName = "manifest.json"

// The bounds of a bundle. A hostile one cannot make the program write or keep
// in mind more.
const (
	mostParts    = 2000
	mostManifest = 4 << 20
	mostName     = 100
	// What is unpacked may be so many times as large as the file, and so much
	// more for small ones.
	mostGrowth   = 200
	smallAllowed = 16 << 20
)

// Manifest says what a bundle holds.
type Manifest struct {
	Format string `json:"format"`
	Unit   Unit   `json:"unit"`
	// Date is the day on which the bundle was packed, 2026-11-23.
	Date string `json:"date"`
	// Records counts what the register holds.
	Records []Count `json:"records"`
	Parts   []Part  `json:"parts"`
}

// Unit is whose register it is.
type Unit struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// Count is how many records of a kind there are.
type Count struct {
	Kind string `json:"kind"`
	N    int    `json:"n"`
}

// Part is one file in the bundle.
type Part struct {
	// Name is its path from the folder of the bundle, with "/".
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// Size is how large all parts are together.
func (m Manifest) Size() int64 {
	total := int64(0)
	for _, part := range m.Parts {
		total += part.Size
	}
	return total
}

// What may be wrong with a file that should be a bundle.
var (
	// ErrNotBundle tells that the file is something else, or cut short.
	ErrNotBundle = errors.New("not a bundle")
	// ErrNewer tells that a later release of the program packed it.
	ErrNewer = errors.New("bundle is newer than the program")
)

// Reason tells why a bundle is refused.
type Reason string

// The reasons.
const (
	Altered   Reason = "altered"   // other bytes than those that were packed
	Missing   Reason = "missing"   // the manifest names a part that is not there
	Added     Reason = "added"     // a part that the manifest does not name
	Repeated  Reason = "repeated"  // two parts of one name
	BadName   Reason = "name"      // a name that is not ours, or leads out of the folder
	WrongSize Reason = "size"      // larger or smaller than the manifest says
	TooLarge  Reason = "too-large" // more than a bundle may hold
)

// TamperedError tells that a bundle is not as it was packed.
type TamperedError struct {
	Reason Reason
	// Part is the name of the part, "" where it is the bundle as a whole.
	Part string
}

// Error says what is wrong.
func (e *TamperedError) Error() string {
	return fmt.Sprintf("bundle is refused: %s %q", e.Reason, e.Part)
}

// partName is what parts may be called: nothing that any system would take for
// something else than a file in the folder.
var partName = pattern.Of(`^[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*(/[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*)?$`)

// deviceName is what Windows takes for a device, whatever follows.
var deviceName = pattern.Of(`(^|/)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|/|$)`)

func checkName(name string) error {
	if len(name) > mostName || !partName().MatchString(name) || deviceName().MatchString(name) || name == manifestName {
		return &TamperedError{BadName, name}
	}
	return nil
}

// check makes sure that the manifest can be one of ours.
func (m Manifest) check() error {
	switch {
	case m.Format != Format && strings.HasPrefix(m.Format, formatFamily):
		return ErrNewer
	case m.Format != Format:
		return ErrNotBundle
	case len(m.Parts) > mostParts:
		return &TamperedError{Reason: TooLarge}
	}
	if _, err := time.Parse(time.DateOnly, m.Date); err != nil {
		return ErrNotBundle
	}
	if !m.isPrintable() {
		return ErrNotBundle
	}
	return m.checkParts()
}

// isPrintable tells that what is shown of the bundle before it is opened is
// text and nothing that steers the terminal, and that its counts can be true.
func (m Manifest) isPrintable() bool {
	steers := func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }
	if strings.ContainsFunc(m.Unit.Code+m.Unit.Name, steers) {
		return false
	}
	return !slices.ContainsFunc(m.Records, func(c Count) bool { return c.N < 0 || strings.ContainsFunc(c.Kind, steers) })
}

func (m Manifest) checkParts() error {
	seen := map[string]bool{manifestName: true}
	for _, part := range m.Parts {
		if err := checkName(part.Name); err != nil {
			return err
		}
		folder, _, inFolder := strings.Cut(part.Name, "/")
		if seen[part.Name] || inFolder && slices.ContainsFunc(m.Parts, func(p Part) bool { return p.Name == folder }) {
			return &TamperedError{Repeated, part.Name}
		}
		seen[part.Name] = true
		if sum, err := hex.DecodeString(part.SHA256); part.Size < 0 || err != nil || len(sum) != sumSize {
			return &TamperedError{WrongSize, part.Name}
		}
	}
	return nil
}

func (m Manifest) marshal() ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(m)
	return text.Bytes(), err
}

func parseManifest(text []byte) (Manifest, error) {
	var head struct {
		Format string `json:"format"`
	}
	if json.Unmarshal(text, &head) == nil && head.Format != Format && strings.HasPrefix(head.Format, formatFamily) {
		return Manifest{}, ErrNewer
	}
	var m Manifest
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&m); err != nil {
		return Manifest{}, ErrNotBundle
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return Manifest{}, ErrNotBundle
	}
	return m, m.check()
}
