"""How courses look from outside. Each serializer names its fields, and which of them only the
server sets."""

from rest_framework import serializers

from courses.models import Course, Enrolment, Lesson


class CatalogueSerializer(serializers.ModelSerializer):
    """A published course; reads what `CourseQuerySet.with_details` has loaded."""

    category = serializers.CharField(source="category.name", read_only=True)
    instructor = serializers.CharField(source="instructor.get_full_name", read_only=True)
    tags = serializers.SlugRelatedField(slug_field="name", many=True, read_only=True)
    lesson_count = serializers.IntegerField(read_only=True)
    total_minutes = serializers.IntegerField(read_only=True)

    class Meta:
        model = Course
        fields = [
            "id",
            "title",
            "slug",
            "description",
            "category",
            "instructor",
            "tags",
            "price",
            "lesson_count",
            "total_minutes",
        ]
        read_only_fields = ["id", "title", "slug", "description", "price"]


class CourseSerializer(serializers.ModelSerializer):
    """A course as its instructor edits it. Publishing is an action of its own."""

    class Meta:
        model = Course
        fields = [
            "id",
            "title",
            "slug",
            "description",
            "category",
            "tags",
            "price",
            "is_published",
            "created_at",
        ]
        read_only_fields = ["id", "is_published", "created_at"]


class LessonSerializer(serializers.ModelSerializer):
    class Meta:
        model = Lesson
        fields = ["id", "course", "title", "position", "duration_minutes"]
        read_only_fields = ["id"]

    def validate_course(self, course: Course) -> Course:
        if course.instructor_id != self.context["request"].user.pk:
            raise serializers.ValidationError("This is not a course of yours.")
        return course


class EnrolledStudentSerializer(serializers.ModelSerializer):
    name = serializers.CharField(source="student.get_full_name", read_only=True)
    email = serializers.EmailField(source="student.email", read_only=True)

    class Meta:
        model = Enrolment
        fields = ["name", "email", "created_at"]
        read_only_fields = ["created_at"]


class EnrolmentSerializer(serializers.ModelSerializer):
    """A course that a student has access to; reads what `list_enrolments` has loaded."""

    title = serializers.CharField(source="course.title", read_only=True)
    category = serializers.CharField(source="course.category.name", read_only=True)
    instructor = serializers.CharField(source="course.instructor.get_full_name", read_only=True)

    class Meta:
        model = Enrolment
        fields = ["id", "course", "title", "category", "instructor", "created_at"]
        read_only_fields = ["id", "course", "created_at"]


class DashboardCourseSerializer(serializers.ModelSerializer):
    """A course with its students; reads what `list_dashboard_courses` has loaded."""

    students = EnrolledStudentSerializer(source="enrolments", many=True, read_only=True)
    revenue = serializers.DecimalField(max_digits=10, decimal_places=2, read_only=True)

    class Meta:
        model = Course
        fields = ["id", "title", "is_published", "revenue", "students"]
        read_only_fields = ["id", "title", "is_published"]
