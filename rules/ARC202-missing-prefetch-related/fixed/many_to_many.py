from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Article(models.Model):
    title = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag, related_name="articles", blank=True)


class Student(models.Model):
    name = models.CharField(max_length=100)
    courses = models.ManyToManyField("Course", through="Enrolment")


class Course(models.Model):
    title = models.CharField(max_length=100)


class Enrolment(models.Model):
    student = models.ForeignKey(Student, on_delete=models.CASCADE)
    course = models.ForeignKey(Course, on_delete=models.CASCADE)


def forward():
    for article in Article.objects.all().prefetch_related("tags"):
        names = ", ".join(tag.name for tag in article.tags.all())
        print(article.title, names)


def reverse():
    for tag in Tag.objects.all().prefetch_related("articles"):
        for article in tag.articles.all():
            print(tag.name, article.title)


def through_a_model():
    return [
        (student.name, [course.title for course in student.courses.all()])
        for student in Student.objects.all().prefetch_related("courses")
    ]


def reverse_by_default_name():
    for course in Course.objects.all().prefetch_related("student_set"):
        print(course.title, list(course.student_set.all()))
