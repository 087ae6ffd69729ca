from django.core.management.base import BaseCommand

from courses.models import Course


class Command(BaseCommand):
    help = "Prints what each course has sold"

    def handle(self, *args, **options):
        courses = Course.objects.only("title").prefetch_related("order_items")
        for course in courses:
            sold = course.order_items.filter(order__status="paid").count()
            self.stdout.write(f"{course.title}: {sold} sold at {course.price}")
