from shop.models import Product


def test_stock(db):
    product = Product.objects.get()
    product.stock += 1
    product.save()
