from django.db import models


class Brand(models.Model):
    name = models.CharField(max_length=100)


class CarManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("brand")


class Dealer(models.Model):
    name = models.CharField(max_length=100)


class Car(models.Model):
    brand = models.ForeignKey(Brand, on_delete=models.CASCADE)
    dealer = models.ForeignKey(Dealer, on_delete=models.CASCADE, related_name="cars")
    sold = models.BooleanField(default=False)

    objects = CarManager()


def brands():
    return [car.brand.name for car in Car.objects.filter(sold=False)]


def brands_of(dealer_id):
    """A related manager is built on the model's default manager."""
    dealer = Dealer.objects.get(pk=dealer_id)
    return [car.brand.name for car in dealer.cars.all()]


def brands_everywhere():
    for dealer in Dealer.objects.prefetch_related("cars"):
        print(dealer.name, [car.brand.name for car in dealer.cars.all()])
