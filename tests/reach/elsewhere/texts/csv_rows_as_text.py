import csv
import io

from library.models import Copy


def export():
    writer = csv.writer(io.StringIO())
    for copy in Copy.objects.all():
        writer.writerow([copy.pk, copy])


def run():
    export()
