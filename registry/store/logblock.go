package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"sync"

	"github.com/klauspost/compress/zstd"

	"sovang/registry"
)

// The log is kept in blocks: lines of one operation that tell the same of
// records of one kind, packed together. Lines are much alike, so that a block
// takes a tenth of their text.

// blockLines and blockBytes bound a block: bigger ones hardly take less, and
// one is unpacked to read a line of it.
const (
	blockLines = 256
	blockBytes = 1 << 18
)

// mostUnpacked bounds what a block that was damaged may ask for.
const mostUnpacked = 1 << 28

// noted is what a line of the log tells of a record: what names it, and its
// JSON before and after, empty where there was none.
type noted struct{ key, before, after string }

// packer packs blocks and unpacks them again.
type packer struct {
	*zstd.Encoder
	*zstd.Decoder
	// places are where blocks are unpacked.
	places *sync.Pool
}

// zstdPacker is made when a block is first packed or unpacked.
var zstdPacker = sync.OnceValues(func() (packer, error) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false))
	if err != nil {
		return packer{}, err
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(mostUnpacked))
	return packer{encoder, decoder, &sync.Pool{}}, err
})

// block is lines of one kind to which the same was done, in their order.
type block struct {
	kind   registry.EntryKind
	action Action
	lines  int
	// keys are the marks of the lines' keys, one after the other.
	keys []byte
	// body returns the packed lines.
	body func() ([]byte, error)
}

// unpacked returns what the lines of a block tell.
func (b block) unpacked() ([]noted, error) {
	body, err := b.body()
	if err != nil {
		return nil, err
	}
	return unpack(body, b.lines)
}

// blockBuilder is a block to which lines are still added.
type blockBuilder struct {
	kind   registry.EntryKind
	action Action
	lines  int
	keys   []byte
	text   []byte // each line's key, before and after, each after its length
}

// takes tells that the block has place for a line.
func (b *blockBuilder) takes(kind registry.EntryKind, action Action) bool {
	return b.lines == 0 || b.kind == kind && b.action == action && b.lines < blockLines && len(b.text) < blockBytes
}

func (b *blockBuilder) add(kind registry.EntryKind, action Action, line noted) {
	b.kind, b.action = kind, action
	b.lines++
	b.keys = append(b.keys, keyMark(line.key)...)
	for _, part := range []string{line.key, line.before, line.after} {
		b.text = append(binary.AppendUvarint(b.text, uint64(len(part))), part...)
	}
}

// close returns the block, which is packed beside what its caller does next,
// and makes place for another one.
func (b *blockBuilder) close() block {
	type result struct {
		body []byte
		err  error
	}
	packed := make(chan result, 1)
	go func(text []byte) {
		body, err := pack(text)
		packed <- result{body, err}
	}(b.text)
	closed := block{b.kind, b.action, b.lines, b.keys, sync.OnceValues(func() ([]byte, error) {
		r := <-packed
		return r.body, r.err
	})}
	*b = blockBuilder{}
	return closed
}

// keyMark stands for a key in the index of a block. Two keys rarely have one
// mark: who finds it reads the line.
func keyMark(key string) []byte {
	sum := sha256.Sum256([]byte(key))
	return sum[:4]
}

func pack(text []byte) ([]byte, error) {
	if len(text) > mostUnpacked {
		return nil, errors.New("a line of the log is too long")
	}
	p, err := zstdPacker()
	if err != nil {
		return nil, err
	}
	return bytes.Clone(p.EncodeAll(text, make([]byte, 0, len(text)/4))), nil
}

// errBlock tells that a block is not as it was packed.
var errBlock = errors.New("the block cannot be unpacked")

// unpack returns what the lines of a block tell.
func unpack(body []byte, lines int) ([]noted, error) {
	p, err := zstdPacker()
	if err != nil {
		return nil, err
	}
	place, _ := p.places.Get().(*[]byte)
	if place == nil {
		place = new([]byte)
	}
	defer p.places.Put(place)
	if *place, err = p.DecodeAll(body, (*place)[:0]); err != nil {
		return nil, errors.Join(errBlock, err)
	}
	text, list := string(*place), make([]noted, 0, min(lines, blockLines))
	for len(text) > 0 {
		if len(list) == lines {
			return nil, errBlock
		}
		var line noted
		for _, part := range []*string{&line.key, &line.before, &line.after} {
			if *part, text, err = cutPart(text); err != nil {
				return nil, err
			}
		}
		list = append(list, line)
	}
	if len(list) != lines {
		return nil, errBlock
	}
	return list, nil
}

// cutPart takes a part off the text of a block: its length, then itself.
func cutPart(text string) (part, rest string, err error) {
	length, n := binary.Uvarint([]byte(text[:min(len(text), binary.MaxVarintLen64)]))
	if n <= 0 || length > uint64(len(text)-n) {
		return "", "", errBlock
	}
	end := n + int(length)
	return text[n:end], text[end:], nil
}
