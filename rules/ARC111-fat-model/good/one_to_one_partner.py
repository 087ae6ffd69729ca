from django.db import models


class Driver(models.Model):
    name = models.CharField(max_length=100)

    def suspend(self):
        self.licence.is_valid = False
        self.licence.save(update_fields=["is_valid"])

    def issue_licence(self, number):
        return Licence.objects.create(driver=self, number=number)


class Licence(models.Model):
    driver = models.OneToOneField(Driver, on_delete=models.CASCADE, related_name="licence")
    number = models.CharField(max_length=20)
    is_valid = models.BooleanField(default=True)

    def renew(self):
        self.is_valid = True
        self.save(update_fields=["is_valid"])
        self.driver.name = self.driver.name.strip()
        self.driver.save(update_fields=["name"])
