// Pulumi's Java language host, pinned. It has a module of its own because it is built against an older Pulumi than the
// CLI next door: the two share one protocol, not one build.
module aurora/local/engine/language-java

go 1.25

tool github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java

require github.com/pulumi/pulumi-java/pkg v1.22.0
