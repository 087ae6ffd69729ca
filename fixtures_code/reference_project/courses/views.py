"""The endpoints of courses: who may call, what is parsed, which service or selector answers."""

from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_page
from drf_spectacular.utils import extend_schema
from rest_framework import generics, viewsets
from rest_framework.decorators import action
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from courses import selectors, services
from courses.models import Course, Lesson
from courses.permissions import IsInstructor
from courses.querysets import CourseQuerySet, LessonQuerySet
from courses.serializers import (
    CatalogueSerializer,
    CourseSerializer,
    DashboardCourseSerializer,
    LessonSerializer,
)


@method_decorator(cache_page(settings.CATALOGUE_CACHE_SECONDS), name="dispatch")
class CatalogueView(generics.ListAPIView):
    """The public list; the same for everyone, so it is cached."""

    serializer_class = CatalogueSerializer
    permission_classes = [AllowAny]

    def get_queryset(self) -> CourseQuerySet:
        return selectors.list_catalogue()


class CourseViewSet(viewsets.ModelViewSet):
    """An instructor's own courses."""

    queryset = Course.objects.none()
    serializer_class = CourseSerializer
    permission_classes = [IsInstructor]

    def get_queryset(self) -> CourseQuerySet:
        return selectors.list_taught_courses(instructor=self.request.user)

    def perform_create(self, serializer: BaseSerializer) -> None:
        serializer.save(instructor=self.request.user)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def publish(self, request: Request, pk: str) -> Response:
        course = services.publish_course(course=self.get_object())
        return Response(self.get_serializer(course).data)


class LessonViewSet(viewsets.ModelViewSet):
    """The lessons of an instructor's own courses."""

    queryset = Lesson.objects.none()
    serializer_class = LessonSerializer
    permission_classes = [IsInstructor]

    def get_queryset(self) -> LessonQuerySet:
        return selectors.list_lessons(instructor=self.request.user)


class DashboardView(generics.ListAPIView):
    """What an instructor wants to know: students and earnings, course by course."""

    queryset = Course.objects.none()
    serializer_class = DashboardCourseSerializer
    permission_classes = [IsInstructor]

    def get_queryset(self) -> CourseQuerySet:
        return selectors.list_dashboard_courses(instructor=self.request.user)
