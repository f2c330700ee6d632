using System;
using System.IO;
using System.Reflection;

/// Runs in the validator's process before its program (DOTNET_STARTUP_HOOKS): calls the program once for each line of the
/// errands, "file TAB version", and prints its answers as one JSON array. The program's own command line takes one file.
class StartupHook
{
    public static void Initialize()
    {
        MethodInfo program = Assembly.GetEntryAssembly().EntryPoint;
        string before = "[";
        foreach (string errand in File.ReadAllLines(Environment.GetEnvironmentVariable("ATTACHE_ERRANDS")))
        {
            Console.Out.Write(before);
            program.Invoke(null, new object[] { errand.Split('\t') });
            before = ",";
        }
        Console.Out.Write("]");
        Console.Out.Flush();
        Environment.Exit(0);
    }
}
