from django.db import models


class BundleManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().prefetch_related("articles")


class ShopFront(models.Model):
    name = models.CharField(max_length=100)


class Article(models.Model):
    name = models.CharField(max_length=100)


class Bundle(models.Model):
    name = models.CharField(max_length=100)
    articles = models.ManyToManyField(Article)
    shop = models.ForeignKey(ShopFront, on_delete=models.CASCADE, related_name="bundles")

    objects = BundleManager()


def contents():
    return {bundle.name: list(bundle.articles.all()) for bundle in Bundle.objects.all()}


def contents_of(shop_id):
    shop = ShopFront.objects.get(pk=shop_id)
    for bundle in shop.bundles.order_by("name"):
        print(bundle.name, bundle.articles.count())
