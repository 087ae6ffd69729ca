from django.http import StreamingHttpResponse

from .models import Entry


def export(request):
    def describe(entry):
        if entry.amount > 10_000:
            size = "huge"
        elif entry.amount > 1_000:
            size = "big"
        elif entry.amount > 100:
            size = "medium"
        else:
            size = "small"
        if entry.kind == "refund":
            size = f"{size} refund"
        elif entry.kind == "fee":
            size = f"{size} fee"
        elif entry.kind == "tax":
            size = f"{size} tax"
        return size

    def rows():
        yield "date;amount;description\n"
        for entry in Entry.objects.iterator():
            if entry.is_hidden:
                continue
            if entry.note:
                yield f"{entry.date};{entry.amount};{entry.note}\n"
            elif entry.kind:
                yield f"{entry.date};{entry.amount};{describe(entry)}\n"
            else:
                yield f"{entry.date};{entry.amount};\n"

    return StreamingHttpResponse(rows(), content_type="text/csv")
