from django.db import models, transaction


class Product(models.Model):
    stock = models.IntegerField()


class Order(models.Model):
    number = models.CharField(max_length=20)
    products = models.ManyToManyField(Product)


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)

    @property
    def number(self):
        return self.order.number

    @number.setter
    def number(self, value):
        Order.objects.filter(pk=self.order_id).update(number=value)
        self.save()

    def move(self, order):
        Order.objects.filter(pk=self.order_id).update(number="moved")
        self.order = order
        self.save()

    def expects_a_transaction(self):
        if not transaction.get_connection().in_atomic_block:
            raise RuntimeError("call this in a transaction")
        self.order.delete()
        self.delete()

    def takes_stock(self, product):
        product = Product.objects.select_for_update().get(pk=product.pk)
        product.stock -= 1
        product.save()
        self.delete()

    def deep_down(self):
        self.order.save()
        self.save()

    def deeper(self):
        self.deep_down()

    def one_more(self):
        self.deeper()

    def and_another(self):
        self.one_more()

    def nearly_there(self):
        self.and_another()
