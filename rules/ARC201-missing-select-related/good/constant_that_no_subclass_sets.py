from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=50)


class Line(models.Model):
    product = models.ForeignKey(Product, on_delete=models.PROTECT)


class Document(models.Model):
    DETAILED = False

    class Meta:
        abstract = True

    def names(self):
        if self.DETAILED:
            return [line.product.name for line in Line.objects.all()]
        return []


class Order(Document):
    TAXED = True
