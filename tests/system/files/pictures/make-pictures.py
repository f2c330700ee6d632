"""Makes pictures of many kinds into a folder, and damages some: make-pictures.py FOLDER.

Judges what a program made of them: make-pictures.py FOLDER judge PRINTED, where PRINTED holds the pictures as they are
printed, by the same names. Prints one line for each that differs from, or cannot be read as, its original.
"""
import os
import random
import subprocess
import sys

from PIL import Image, ImageFile, ImageOps

ImageFile.LOAD_TRUNCATED_IMAGES = False
random.seed(1)
WIDTH, HEIGHT = 41, 23


def sample():
    image = Image.new("RGBA", (WIDTH, HEIGHT))
    for y in range(HEIGHT):
        for x in range(WIDTH):
            image.putpixel((x, y), (x * 6, y * 11, (x * y) % 256, 255 if x > 8 else x * 28))
    return image


def make(folder):
    base = sample()
    rgb = base.convert("RGB")
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        image = Image.new("I;16", (WIDTH, HEIGHT), 4660) if mode == "I;16" else base.convert(mode)
        image.save(f"{folder}/png-{mode.replace(';', '')}.png")
    for colour, bits in ((0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 4), (3, 8), (4, 8), (6, 8), (6, 16)):
        target = f"{folder}/adam7-{colour}-{bits}.png"
        kind = ["-define", f"png:color-type={colour}", "-define", f"png:bit-depth={bits}"]
        source = f"{folder}/png-RGBA.png"
        colours = ["-colors", str(2 ** min(bits, 8))] if colour == 3 else []
        subprocess.run(["convert", source, *colours, *kind, "-interlace", "PNG", target], check=True)
    for mode in ("L", "RGB", "CMYK"):
        for progressive in (False, True):
            for orientation in (1, 3, 6, 8):
                exif = Image.Exif()
                exif[0x0112] = orientation
                name = f"{folder}/jpeg-{mode}-{'p' if progressive else 's'}-{orientation}.jpg"
                rgb.convert(mode).save(name, quality=95, progressive=progressive, exif=exif)
    subprocess.run(["convert", f"{folder}/png-RGB.png", "-sampling-factor", "4:2:0", f"{folder}/jpeg-420.jpg"], check=True)
    damage(folder)


def damage(folder):
    whole = sorted(os.listdir(folder))
    for index in range(600):
        name = whole[index % len(whole)]
        data = bytearray(open(f"{folder}/{name}", "rb").read())
        if index % 3 == 0:
            data = data[: random.randrange(8, len(data))]
        else:
            for _ in range(random.choice((1, 1, 3))):
                data[random.randrange(8, len(data))] = random.randrange(256)
        open(f"{folder}/damaged-{index}-{name}", "wb").write(data)


def pixels(path):
    image = ImageOps.exif_transpose(Image.open(path))
    image.load()
    return image.convert("RGBA")


def judge(folder, printed):
    for name in sorted(os.listdir(printed)):
        try:
            ours = pixels(f"{printed}/{name}")
        except Exception as error:
            print(f"{name}: cannot be read: {error}")
            continue
        if not name.startswith("damaged"):
            difference = mean(pixels(f"{folder}/{name}"), ours)
            if difference > (8 if "jpeg" in name else 0.5):
                print(f"{name}: differs by {difference}")


def mean(theirs, ours):
    if theirs.size != ours.size:
        return 999
    pairs = zip(theirs.tobytes(), ours.tobytes())
    return sum(abs(one - other) for one, other in pairs) / len(ours.tobytes())


if len(sys.argv) > 2:
    judge(sys.argv[1], sys.argv[3])
else:
    make(sys.argv[1])
