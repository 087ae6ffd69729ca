from django.db import models, transaction


class Invoice(models.Model):
    number = models.CharField(max_length=20)
    total = models.DecimalField(max_digits=10, decimal_places=2, default=0)

    def add_line(self, text, price):
        line = self.lines.create(text=text, price=price)
        self.total += price
        self.save(update_fields=["total"])
        return line

    def replace_lines(self, lines):
        with transaction.atomic():
            Line.objects.filter(invoice=self).delete()
            Line.objects.bulk_create([Line(invoice=self, **line) for line in lines])


class Line(models.Model):
    invoice = models.ForeignKey(Invoice, related_name="lines", on_delete=models.CASCADE)
    text = models.CharField(max_length=100)
    price = models.DecimalField(max_digits=10, decimal_places=2)
